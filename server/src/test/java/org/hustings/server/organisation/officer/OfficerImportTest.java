package org.hustings.server.organisation.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.organisation.RegisterName.OFFICERS;
import static org.hustings.server.organisation.RegisterName.UNITS;

import java.util.List;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Register;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Role;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Fault;
import org.hustings.server.organisation.csv.TextFile;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.ImportReport;
import org.hustings.server.organisation.imports.ImportTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class OfficerImportTest extends ImportTest {
  private static final UnitId RIVERSIDE = new UnitId("riverside-branch");
  private static final String ADA = "Riverside,Secretary,Ada Cole,ada@example.org,2019-01-01";

  @Autowired private Officers officers;

  @Autowired
  @Qualifier("officerRegister")
  private Register signIn;

  @Autowired
  @Qualifier("officerGrants")
  private GrantSource grants;

  @BeforeEach
  void begin_with_two_branches() {
    carryOut(UNITS, "name,kind\nRiverside,branch\nHillside,branch\n");
  }

  @Test
  void an_officer_acts_for_the_unit_of_their_office_and_no_other() {
    importOfficers(ADA);

    List<PersonId> ada = signIn.at("ADA@example.org").stream().map(Registered::id).toList();

    assertThat(ada).hasSize(1);
    assertThat(grants.grantsOf(ada.getFirst()))
        .containsExactly(new Grant(Role.OFFICER, "riverside-branch"));
    assertThat(grants.grantsOf(new PersonId("officer", "999999"))).isEmpty();
  }

  @Test
  void who_is_a_member_holds_the_office_as_that_member() {
    ImportReport report =
        carryOut(OFFICERS, "branch,office,officer,number\nHillside Branch,Chair,Bo Diaz,B-7\n");

    assertThat(report.faults()).isEmpty();
    assertThat(grants.grantsOf(new PersonId("member", "B-7")))
        .containsExactly(new Grant(Role.OFFICER, "hillside-branch"));
  }

  @Test
  void an_office_that_has_ended_grants_nothing() {
    importOfficers("Riverside,Secretary,Ada Cole,ada@example.org,2019-01-01");
    long id = officers.of(RIVERSIDE).getFirst().id();

    officers.end(id, AS_OF, request(OFFICERS, TextFile.of(""), false).provenance());

    assertThat(officers.of(RIVERSIDE)).isEmpty();
    assertThat(signIn.at("ada@example.org")).isEmpty();
    assertThat(grants.grantsOf(new PersonId("officer", Long.toString(id)))).isEmpty();
    assertThat(officers.history(RIVERSIDE)).hasSize(2);
  }

  @Test
  void a_new_address_is_a_change_and_a_second_import_none() {
    importOfficers(ADA);
    String moved = ADA.replace("ada@", "secretary@");

    Differences differences = differences(importOfficers(moved));

    assertThat(differences.changed().first())
        .singleElement()
        .satisfies(difference -> {
          assertThat(difference.title()).isEqualTo("Ada Cole, Secretary of Riverside branch");
          assertThat(difference.fields())
              .containsExactly(
                  new FieldChange("e-mail", "ada@example.org", "secretary@example.org"));
        });
    changesNothing(importOfficers(moved));
  }

  @Test
  void a_complete_file_ends_the_offices_that_it_does_not_hold() {
    importOfficers(ADA);

    carryOutComplete(OFFICERS, "unit,role,name\nRiverside,Secretary,Cy Ender\n");

    assertThat(officers.of(RIVERSIDE)).extracting(Officer::name).containsExactly("Cy Ender");
  }

  @Test
  void faults_name_the_unit_that_was_perhaps_meant() {
    ImportReport report = importOfficers("Riversid,Secretary,Ada Cole,ada at example,", ADA, ADA);

    assertThat(report.carriedOut()).isFalse();
    assertThat(report.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "line 2, column unit: No unit is called \"Riversid\" on 2020-08-01. Did you mean"
                + " Riverside branch?",
            "line 2, column e-mail: \"ada at example\" is not an e-mail address. Write one such as"
                + " name@example.org, or leave it empty.",
            "line 4, column name: Ada Cole is the Secretary of line 3 already. Keep one of the two"
                + " lines.");
  }

  private ImportReport importOfficers(String... lines) {
    return carryOut(OFFICERS, "unit,role,name,email,from\n" + String.join("\n", lines));
  }
}
