package org.hustings.server.organisation.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.RegisterName.MEMBERS;
import static org.hustings.server.organisation.RegisterName.UNITS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Fault;
import org.hustings.server.organisation.imports.Difference;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MemberImportTest extends ImportTest {
  private static final String HEADINGS =
      "Membership Number,First name,Surname,E-mail,Address 1,Town,Postcode,DOB,Date joined,Paid to,"
          + "Status,CLP,Sections\n";
  private static final String ADA =
      "1,Ada,Cole,ada@example.org,1 High Street,Beeston,NG9 1AA,24/08/1994,2015-02-01,31/01/2021,"
          + "Active,broxtowe,young|disabled\n";
  private static final String BO = "2,Bo,Diaz,,,,,,2019-03-04,,,,\n";

  @Autowired private Members members;

  @BeforeEach
  void begin_with_one_local_party() {
    carryOut(UNITS, "name\nBroxtowe\n");
  }

  @Test
  void a_members_entry_is_taken_in_whole() {
    carryOut(MEMBERS, HEADINGS + ADA + BO);

    assertThat(members.find(new MemberNumber("1")))
        .contains(
            Member.of(
                new MemberNumber("1"),
                field ->
                    switch (field) {
                      case NAME -> "Ada Cole";
                      case EMAIL -> "ada@example.org";
                      case POSTAL_ADDRESS -> "1 High Street\nBeeston\nNG9 1AA";
                      case BORN_ON -> LocalDate.of(1994, 8, 24);
                      case JOINED_ON -> LocalDate.of(2015, 2, 1);
                      case PAID_UP_TO -> LocalDate.of(2021, 1, 31);
                      case STATUS -> "active";
                      case UNIT -> new UnitId("broxtowe-clp");
                      case SECTIONS -> List.of("disabled", "young");
                      default -> null;
                    }));
    assertThat(members.count()).isEqualTo(2);
  }

  @Test
  void the_same_file_again_changes_nothing() {
    carryOut(MEMBERS, HEADINGS + ADA + BO);

    changesNothing(carryOut(MEMBERS, HEADINGS + ADA + BO));
    assertThat(members.history(new MemberNumber("1"))).hasSize(1);
  }

  @Test
  void a_dry_run_shows_before_and_after_and_writes_nothing() {
    carryOut(MEMBERS, HEADINGS + ADA + BO);

    Differences differences =
        differences(
            dryRun(MEMBERS, "number,name,email\n1,Ada Cole-Reed,ada@example.org\n3,Cy Ender,\n"));

    assertThat(differences.added().first())
        .containsExactly(new Difference(3, "Cy Ender (number 3)", List.of()));
    assertThat(differences.changed().first())
        .containsExactly(
            new Difference(
                2,
                "Ada Cole (number 1)",
                List.of(new FieldChange("name", "Ada Cole", "Ada Cole-Reed"))));
    assertThat(differences.gone().first())
        .containsExactly(new Difference(0, "Bo Diaz (number 2)", List.of()));
    assertThat(members.count()).isEqualTo(2);
  }

  @Test
  void columns_that_a_file_does_not_have_stay_as_they_are_and_the_earlier_entry_is_kept() {
    carryOut(MEMBERS, HEADINGS + ADA);
    clock.moveTo(START.plus(Duration.ofDays(1)));

    carryOut(MEMBERS, "number,name,paid up to\n1,Ada Cole,2022-01-31\n");

    List<Dated<Member>> history = members.history(new MemberNumber("1"));
    assertThat(history).hasSize(2);
    assertThat(history.getFirst().fact().paidUpTo()).isEqualTo(LocalDate.of(2022, 1, 31));
    assertThat(history.getFirst().fact().email()).isEqualTo("ada@example.org");
    assertThat(history.getLast().fact().paidUpTo()).isEqualTo(LocalDate.of(2021, 1, 31));
    assertThat(history.getLast().superseded()).isEqualTo(history.getFirst().recorded());
  }

  @Test
  void who_is_not_in_a_complete_file_has_left_and_may_come_back() {
    carryOut(MEMBERS, HEADINGS + ADA + BO);

    carryOutComplete(MEMBERS, HEADINGS + ADA);
    assertThat(members.find(new MemberNumber("2")).orElseThrow().status()).isEqualTo("left");
    changesNothing(carryOutComplete(MEMBERS, HEADINGS + ADA));

    carryOut(MEMBERS, "number,name\n2,Bo Diaz\n");
    assertThat(members.find(new MemberNumber("2")).orElseThrow().status()).isEqualTo("active");
  }

  @Test
  void every_fault_is_told_and_nothing_is_taken_in() {
    ImportReport report =
        carryOut(
            MEMBERS,
            HEADINGS
                + ADA
                + "1,Ada,Again,,,,,,,,,,\n"
                + ",No,Number,,,,,,,,,,\n"
                + "4,,,,,,,,,,,,\n"
                + "5,Di,Fox,di@,,,,,yesterday,,,Broxstowe,\n");

    assertThat(report.carriedOut()).isFalse();
    assertThat(report.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "line 3, column number: The number 1 stands on line 2 already. Keep one of the two"
                + " lines.",
            "line 4, column number: Nothing stands here. Every line must have a number.",
            "line 5, column name: No name stands in this line. Every member must have a name, in a"
                + " column \"name\" or in \"first name\" and \"surname\".",
            "line 6, column e-mail: \"di@\" is not an e-mail address. Write one such as"
                + " name@example.org, or leave it empty.",
            "line 6, column joined on: \"yesterday\" is not a day of the calendar. Write it as"
                + " 2020-08-24 or 24/08/2020.",
            "line 6, column unit: No unit is called \"Broxstowe\" on 2020-08-01. Did you mean"
                + " Broxtowe CLP?");
    assertThat(members.count()).isZero();
  }

  @Test
  void what_a_program_may_put_into_a_cell_is_kept_as_it_is() {
    carryOut(
        MEMBERS,
        """
        number;name;address;sections
        7;"O'Neil; ""Ti\\m"" \t x";"1 Road\r\nTown";"a, {b}|c""d\\e"
        """);

    Member member = members.find(new MemberNumber("7")).orElseThrow();

    assertThat(member.name()).isEqualTo("O'Neil; \"Ti\\m\" \t x");
    assertThat(member.postalAddress()).isEqualTo("1 Road\nTown");
    assertThat(member.sections()).containsExactly("a, {b}", "c\"d\\e");
  }
}
