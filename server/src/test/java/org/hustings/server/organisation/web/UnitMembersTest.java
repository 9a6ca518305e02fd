package org.hustings.server.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.TextFile;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.RegisterImport;
import org.hustings.server.platform.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnitMembersTest extends ServerTest {
  private static final String PAGE = "/units/riverside-branch/members";
  private static final PersonId SECRETARY = new PersonId("member", "1");

  @Autowired private RegisterImport register;

  @BeforeEach
  void begin_with_two_branches_of_which_one_has_a_secretary() {
    administrator.sql("TRUNCATE organisation.change CASCADE").update();
    carryOut(RegisterName.UNITS, "name,kind\nRiverside,branch\nHillside,branch\n");
    carryOut(
        RegisterName.MEMBERS,
        """
        number,name,email,address,joined,paid up to,unit,status
        1,Ada Cole,ada@example.org,1 Road,2015-01-01,2020-12-31,Riverside,
        2,Bo Diaz,bo@example.org,2 Road,2019-05-01,2020-06-30,Riverside,
        3,Cy Ender,cy@example.org,3 Road,,,Riverside,left
        4,Di Finn,di@example.org,4 Road,,,Hillside,
        """);
    carryOut(RegisterName.OFFICERS, "unit,role,name,number\nRiverside,Secretary,Ada Cole,1\n");
  }

  @Test
  void an_officer_sees_the_members_of_their_own_unit_without_their_addresses() {
    String body = signedIn(SECRETARY).get(PAGE).body();

    assertThat(body)
        .contains(
            "2 members", "Ada Cole", "Bo Diaz", "paid up", "in arrears", "Wednesday 1 May 2019")
        .doesNotContain("Cy Ender", "Di Finn", "bo@example.org", "2 Road");
  }

  @Test
  void an_officer_finds_the_page_from_their_account_and_sees_no_other_unit() {
    Visitor ada = signedIn(SECRETARY);

    assertThat(ada.get("/account").body()).contains("/units/riverside-branch", "/account/entry");
    assertThat(ada.get("/units/riverside-branch").body()).contains(PAGE);
    assertThat(ada.get("/units/hillside-branch").body()).doesNotContain("/members");
    assertThat(ada.get("/units/hillside-branch/members").statusCode()).isEqualTo(403);
    assertThat(signedIn(new PersonId("member", "2")).get(PAGE).statusCode()).isEqualTo(403);
    assertThat(get(PAGE).statusCode()).isNotEqualTo(200);
    assertThat(get("/units/riverside-branch").body()).doesNotContain("/members");
  }

  @Test
  void members_are_found_by_part_of_their_name_and_come_a_hundred_at_a_time() {
    carryOut(
        RegisterName.MEMBERS,
        IntStream.rangeClosed(100, 249)
            .mapToObj(number -> number + ",Member " + number + ",Riverside")
            .collect(Collectors.joining("\n", "number,name,unit\n", "\n")));
    Visitor staff = signedIn(Role.STAFF);

    assertThat(staff.get(PAGE).body())
        .contains("152 members, page 1 of 2", "Member 197")
        .doesNotContain("Member 198");
    assertThat(staff.get(PAGE + "?page=9").body()).contains("page 2 of 2", "Member 198");
    assertThat(staff.get(PAGE + "?q=ember+24").body()).contains("10 members", "Member 249");
    assertThat(staff.get(PAGE + "?q=%25").body()).contains("Nobody of that name");
  }

  private void carryOut(RegisterName part, String text) {
    Provenance why = new Provenance(Actor.system("test"), "a test", LocalDate.of(2020, 8, 1), "");
    register.carryOut(
        new ImportRequest(part, TextFile.of(text), why, false, ImportRequest.USUAL_KIND),
        Progress.SILENT);
  }
}
