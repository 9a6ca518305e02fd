package org.hustings.server.organisation.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.RegisterName.LISTS;
import static org.hustings.server.organisation.RegisterName.MEMBERS;

import java.util.Set;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.csv.Fault;
import org.hustings.server.organisation.imports.Difference;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportTest;
import org.hustings.server.organisation.register.RegisterEntries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ListImportTest extends ImportTest {
  private static final String DELEGATES = "list,member number\nConference delegates,1\n";
  private static final ListId CONFERENCE = new ListId("conference-delegates");

  @Autowired private RegisterEntries entries;

  @BeforeEach
  void begin_with_two_members() {
    carryOut(MEMBERS, "number,name\n1,Ada Cole\n2,Bo Diaz\n");
  }

  @Test
  void a_list_is_named_in_words_or_by_its_id_and_a_second_import_changes_nothing() {
    ImportReport report = carryOut(LISTS, DELEGATES);

    assertThat(differences(report).added().first())
        .extracting(Difference::title)
        .containsExactly("Conference delegates: Ada Cole (number 1)");
    assertThat(listsOf("1")).containsExactly(CONFERENCE);
    assertThat(listsOf("2")).isEmpty();
    changesNothing(
        carryOut(LISTS, DELEGATES.replace("Conference delegates", "conference-delegates")));
  }

  @Test
  void a_dry_run_puts_nobody_on_a_list() {
    assertThat(differences(dryRun(LISTS, DELEGATES)).added().count()).isEqualTo(1);

    assertThat(listsOf("1")).isEmpty();
  }

  @Test
  void a_complete_file_takes_members_off_the_lists_in_it_and_no_other() {
    carryOut(LISTS, DELEGATES + "Councillors,1\n");

    Differences differences = differences(carryOutComplete(LISTS, DELEGATES.replace(",1", ",2")));

    assertThat(differences.gone().first())
        .extracting(Difference::title)
        .containsExactly("Conference delegates: Ada Cole (number 1)");
    assertThat(listsOf("1")).containsExactly(new ListId("councillors"));
    assertThat(listsOf("2")).containsExactly(CONFERENCE);
  }

  @Test
  void what_is_not_in_a_file_that_is_not_complete_stays() {
    carryOut(LISTS, DELEGATES);

    carryOut(LISTS, DELEGATES.replace(",1", ",2"));

    assertThat(listsOf("1")).containsExactly(CONFERENCE);
  }

  @Test
  void an_unknown_number_and_a_second_line_are_faults_and_nothing_is_taken_in() {
    ImportReport report =
        carryOut(LISTS, "list,number\nDelegates,1\nDelegates,9\ndelegates,1\n…,2\nDelegates,2 3\n");

    assertThat(report.carriedOut()).isFalse();
    assertThat(report.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "line 3, column member number: No member has the number 9. Import the members first, or"
                + " correct the number.",
            "line 4, column member number: The number 1 stands on this list in line 2 already. Keep"
                + " one of the two lines.",
            "line 5, column list: \"…\" is not the name of a list. Write it in letters and digits,"
                + " such as Conference delegates.",
            "line 6, column member number: \"2 3\" is not a membership number. Write it without"
                + " spaces, in at most 40 characters.");
    assertThat(listsOf("1")).isEmpty();
  }

  private Set<ListId> listsOf(String number) {
    return entries.find(new MemberNumber(number), clock.instant()).orElseThrow().lists();
  }
}
