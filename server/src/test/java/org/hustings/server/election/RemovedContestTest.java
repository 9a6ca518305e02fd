package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.organisation.unit.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A contest that is not wanted: before anybody saw it it is taken out of the draft, afterwards it is stopped, and
/// perhaps called again.
class RemovedContestTest extends ServerTest {
  private static final ElectionId FENLAND = Fenland.COMMITTEE.election();
  private static final ElectionId DRAFT = new ElectionId("fenland-draft");
  private static final String CONTESTS = "/staff/elections/fenland-draft/contests/";
  private static final String REMOVE = CONTESTS + "youth-officer/remove";

  @Autowired private Fenland fenland;
  @Autowired private Drafts drafts;
  private Visitor officer = visitor();
  private String file = "";

  @BeforeEach
  void publish_one_and_draft_another() {
    begin_with_empty_tables();
    fenland.publish();
    officer = signedIn(Role.STAFF);
    file =
        drafts
            .newest(FENLAND)
            .orElseThrow()
            .file()
            .replace("election: fenland-2020", "election: fenland-draft")
            .replaceFirst("(?m)^  - contest: committee$", "  # the old hands\n$0\n    # as ever")
            .replaceFirst("(?m)^  - contest: youth-officer$", "  # new in this year\n$0");
    assertThat(file).contains("# as ever", "# new in this year");
    drafts.save(DRAFT, 0, file, new Actor("test:colleague"), "a draft");
  }

  private String newest(ElectionId election) {
    return drafts.newest(election).orElseThrow().file();
  }

  @Test
  void it_is_taken_out_of_a_draft_and_put_back_to_the_letter() {
    assertThat(officer.get("/staff/elections/fenland-draft/pages/1").body()).contains(REMOVE);
    assertThat(officer.get(CONTESTS + "youth-officer").body()).contains(REMOVE);
    assertThat(officer.submit(REMOVE, REMOVE, Map.of("reason", " ")).statusCode()).isEqualTo(422);
    assertThat(newest(DRAFT)).isEqualTo(file);

    officer.submit(REMOVE, REMOVE, Map.of("reason", "Nobody wants it", "base", "1"));
    assertThat(newest(DRAFT))
        .contains("# the old hands", "# as ever", "contest: committee")
        .doesNotContain("youth-officer");
    assertThat(officer.get(REMOVE).body()).contains("Removed contest", "Put it back");

    officer.submit(REMOVE, CONTESTS + "youth-officer/put-back", Map.of("base", "2"));
    assertThat(newest(DRAFT)).isEqualTo(file);
  }

  @Test
  void nobody_removes_the_last_one_or_one_that_is_public() {
    officer.submit(REMOVE, REMOVE, Map.of("reason", "Nobody wants it", "base", "1"));
    String last = CONTESTS + "committee/remove";
    assertThat(officer.get(last).body()).contains("the only contest").doesNotContain("Why you");
    assertThat(officer.get(CONTESTS + "committee").body()).doesNotContain(last);
    officer.submit("/account", last, Map.of("reason", "x", "base", "2"));
    assertThat(newest(DRAFT)).contains("contest: committee");

    String seen = "/staff/elections/fenland-2020/contests/youth-officer/remove";
    assertThat(officer.get(seen).body())
        .contains("This contest is public", "/staff" + Fenland.YOUTH_OFFICER.path() + "/stop");
    officer.submit("/account", seen, Map.of("reason", "x", "base", "1"));
    assertThat(newest(FENLAND)).contains("youth-officer");
    assertThat(officer.get("/staff/elections/fenland-2020/pages/1").body()).doesNotContain(seen);
    assertThat(officer.get(CONTESTS + "nobody/remove").statusCode()).isEqualTo(404);
    assertThat(signedIn(Role.SCRUTINEER).get(REMOVE).statusCode()).isEqualTo(403);
  }

  @Test
  void one_that_was_postponed_alone_is_called_again_by_one_press() {
    String stop = "/staff" + Fenland.YOUTH_OFFICER.path() + "/stop";
    HttpResponse<String> early = officer.submit(stop, stop + "/again", Map.of());
    assertThat(early.body()).contains("goes on: there is nothing to call again");
    SecondPerson.confirms(
        signedIn(Role.RETURNING_OFFICER),
        officer.submit(stop, stop, Map.of("kind", "POSTPONED", "reason", "Too few forms.")));
    assertThat(officer.get(stop).body()).contains("one timetable", "Make the draft");

    HttpResponse<String> made = officer.submit(stop, stop + "/again", Map.of());
    String desk = "/staff/elections/fenland-2020-youth-officer";
    assertThat(made.headers().firstValue("location").orElseThrow()).endsWith(desk);
    assertThat(newest(new ElectionId("fenland-2020-youth-officer")))
        .contains("contest: youth-officer")
        .doesNotContain("contest: committee");
    assertThat(officer.get(desk).body()).contains("Not public yet").doesNotContain("fault");
    assertThat(officer.get(stop).body()).contains(desk).doesNotContain("Make the draft");
    assertThat(officer.submit("/account", stop + "/again", Map.of()).body())
        .contains("made already");
  }

  @Test
  void a_register_of_thousands_of_units_does_not_weigh_on_the_forms() {
    String contest = CONTESTS + "committee";
    Unit bay = fenland.branch("Bay", null);
    assertThat(officer.get(contest).body()).contains("value=\"" + bay.id().slug() + "\"");
    int before = officer.get(contest).body().length();
    administrator
        .sql(
            """
            INSERT INTO organisation.unit
              (slug, kind, name, region, aliases, successors, recorded_by)
            SELECT 'branch-' || n, kind, 'Branch ' || n, 'Region ' || n % 9, '{}', '{}', recorded_by
            FROM organisation.unit, generate_series(1, 5000) n WHERE superseded_by IS NULL
            """)
        .update();
    String page = officer.get(contest).body();
    assertThat(page).contains("The register has 5,001 units", "Region 7");
    assertThat(page.length()).isLessThan(before + 2_000);
  }
}
