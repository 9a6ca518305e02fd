package org.hustings.server.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.TextFile;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.RegisterImport;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitRecords;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UnitEndTest extends ServerTest {
  private static final String PAGE = "/staff/units/riverside-branch/end";
  private static final UnitId RIVERSIDE = new UnitId("riverside-branch");
  private static final UnitId HILLSIDE = new UnitId("hillside-branch");
  private static final MemberNumber ADA = new MemberNumber("1");
  private static final Provenance WHY =
      Provenance.byHand(Actor.system("test"), LocalDate.of(2020, 8, 3), "A test.");

  @Autowired private UnitRecords records;
  @Autowired private Kinds kinds;
  @Autowired private Units units;
  @Autowired private Officers officers;
  @Autowired private Members members;
  @Autowired private RegisterImport register;

  @BeforeEach
  void begin_with_two_branches_a_member_and_a_secretary() {
    administrator.sql("TRUNCATE organisation.change CASCADE").update();
    record(RIVERSIDE, "Riverside");
    record(HILLSIDE, "Hillside");
    TextFile file = TextFile.of("number,name,unit\n1,Ada Cole,Riverside\n");
    register.carryOut(
        new ImportRequest(RegisterName.MEMBERS, file, WHY, false, ImportRequest.USUAL_KIND),
        Progress.SILENT);
    officers.record(
        new Officer(0, RIVERSIDE, "Secretary", "Ada Cole", ADA, null, null, null, null), WHY);
  }

  @Test
  void what_a_merger_does_is_said_first_and_nothing_is_changed_by_that() {
    HttpResponse<String> said = signedIn(Role.STAFF).submit(PAGE, PAGE, merger(Map.of()));

    assertThat(said.body())
        .contains(
            "The last day of Riverside branch is Friday 31 July 2020.",
            "It is followed by Hillside branch.",
            "Its one member stays recorded in it",
            "The office that is held in it goes on");
    assertThat(units.find(RIVERSIDE).orElseThrow().until()).isNull();
  }

  @Test
  void members_and_offices_stay_where_nobody_asked_for_them_to_go() {
    HttpResponse<String> answer =
        signedIn(Role.STAFF).submit(PAGE, PAGE, merger(Map.of("confirmed", "true")));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(units.find(RIVERSIDE).orElseThrow().successors()).containsExactly(HILLSIDE);
    assertThat(get("/units/riverside-branch").body())
        .contains("It ended on Friday 31 July 2020.", "Hillside branch");
    assertThat(members.find(ADA).orElseThrow().unit()).isEqualTo(RIVERSIDE);
    assertThat(officers.of(RIVERSIDE)).hasSize(1);
  }

  @Test
  void members_are_moved_and_offices_ended_on_request_and_both_keep_their_history() {
    signedIn(Role.STAFF)
        .submit(
            PAGE,
            PAGE,
            merger(Map.of("confirmed", "true", "moveMembers", "true", "endOffices", "true")));

    assertThat(members.find(ADA).orElseThrow().unit()).isEqualTo(HILLSIDE);
    assertThat(members.history(ADA)).hasSize(2);
    assertThat(officers.of(RIVERSIDE)).isEmpty();
    assertThat(
            database
                .sql("SELECT event FROM audit.entry WHERE event NOT LIKE 'audit.%'")
                .query(String.class)
                .list())
        .contains("organisation.members-moved");
  }

  @Test
  void members_are_not_moved_before_the_unit_has_ended_nor_to_several() {
    Visitor staff = signedIn(Role.STAFF);

    assertThat(
            staff
                .submit(PAGE, PAGE, merger(Map.of("moveMembers", "true", "lastDay", "2020-08-31")))
                .body())
        .contains("Members can be moved once the unit has ended.");
    assertThat(
            staff
                .submit(PAGE, PAGE, merger(Map.of("moveMembers", "true", "successors", "")))
                .body())
        .contains("Members can be moved only where exactly one unit follows.");
    assertThat(staff.submit(PAGE, PAGE, merger(Map.of("successors", "Riverside"))).body())
        .contains("Riverside branch cannot follow itself.");
  }

  private static Map<String, String> merger(Map<String, String> others) {
    HashMap<String, String> form =
        new HashMap<>(
            Map.of(
                "lastDay",
                "2020-07-31",
                "successors",
                "Hillside branch",
                "reason",
                "They merged."));
    form.putAll(others);
    return form;
  }

  private void record(UnitId id, String name) {
    Kind branch = kinds.find(new KindId("branch")).orElseThrow();
    records.record(
        new Unit(id, branch, name, null, null, null, null, null, null, null, List.of(), List.of()),
        WHY);
  }
}
