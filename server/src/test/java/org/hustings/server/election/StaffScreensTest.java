package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.Limit;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffScreensTest extends ServerTest {
  private static final Actor COLLEAGUE = new Actor("member:1");
  private static int elections;

  @Autowired private Drafts drafts;
  @Autowired private Elections inPublic;
  private ElectionId nec = new ElectionId("nec");
  private String desk = "";

  @BeforeEach
  void a_draft_of_another_election() throws IOException {
    nec = new ElectionId("nec-" + ++elections);
    desk = "/staff/elections/" + nec;
    String example = Files.readString(Path.of("..", "examples", "nec-2020.yaml"));
    String file = example.replace("election: nec-2020", "election: " + nec);
    drafts.save(nec, 0, file, COLLEAGUE, "from the rule book");
  }

  private static String place(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("location").orElse("").replaceFirst("^https?://[^/]+", "");
  }

  private static String text(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().replaceAll("\\s+", " ");
  }

  private ElectionDefinition newest() {
    String file = drafts.newest(nec).orElseThrow().file();
    drafts.publish(nec, drafts.newest(nec).orElseThrow().number(), COLLEAGUE, "for the test");
    assertThat(file).contains("# [page] \"requires the backing of five CLPs\"");
    return inPublic.find(nec).orElseThrow();
  }

  /// The timetable's form as its page fills it.
  private Map<String, String> timetable() {
    Map<String, String> fields = new HashMap<>(Map.of("base", "1", "reason", "The post is late"));
    String[][] acts = {
      {"statements-close", "2020-07-10", "12:00"},
      {"nominations-open", "2020-07-11", ""},
      {"freeze-date", "2020-08-24", ""},
      {"nominations-close", "2020-09-27", "23:59"},
      {"arrears-cut-off", "2020-10-19", "23:59"},
      {"dispatch-begins", "2020-10-19", ""},
      {"reissue-opens", "2020-10-26", ""},
      {"postal-reissue-closes", "2020-11-05", ""},
      {"email-reissue-closes", "2020-11-09", ""},
      {"self-service-reissue-closes", "2020-11-12", ""},
      {"ballot-closes", "2020-11-12", "12:00"},
      {"declaration", "2020-11-13", ""}
    };
    for (String[] act : acts) {
      fields.put("date." + act[0], act[1]);
      fields.put("time." + act[0], act[2]);
    }
    return fields;
  }

  @Test
  void the_returning_officer_and_their_staff_come_in_and_a_scrutineer_only_reads() {
    for (String page : new String[] {"", "/file", "/timetable", "/preview", "/publish", "/guide"}) {
      assertThat(get(desk + page).statusCode()).isNotEqualTo(200);
    }
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    assertThat(scrutineer.get(desk + "/file").statusCode()).isEqualTo(200);
    assertThat(scrutineer.get(desk + "/timetable").statusCode()).isEqualTo(403);
    assertThat(scrutineer.get(desk + "/publish").statusCode()).isEqualTo(403);
    assertThat(signedIn(Role.STAFF).get(desk + "/file").statusCode()).isEqualTo(200);
  }

  @Test
  void a_new_election_is_begun_in_a_form_and_is_not_public() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields =
        Map.of(
            "title", "Society elections",
            "election", "society-" + elections,
            "organisation", "The Society",
            "zone", "Europe/London",
            "name", "Chair",
            "contest", "chair",
            "seats", "1");
    String place =
        place(officer.submit("/staff/elections/new/blank", "/staff/elections/new/blank", fields));
    assertThat(text(officer.get(place))).contains("Society elections", "Not public yet");
    assertThat(get("/elections/society-" + elections).statusCode()).isEqualTo(404);
    assertThat(
            text(
                officer.submit("/staff/elections/new/blank", "/staff/elections/new/blank", fields)))
        .contains("There is an election \"society-" + elections + "\" already");
  }

  @Test
  void the_file_shows_each_fault_at_its_line_and_can_be_saved_half_done() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String broken = drafts.newest(nec).orElseThrow().file().replace("seats: 9", "seat: 9");
    Map<String, String> fields =
        Map.of("base", "1", "file", broken, "reason", "half done", "action", "save");
    String place = place(officer.submit(desk + "/file", desk + "/file", fields));
    assertThat(place).isEqualTo(desk + "/file");
    assertThat(text(officer.get(place)))
        .contains("seat: 9", "which is no key of a contest", "did you mean \"seats\"?");
    assertThat(officer.get(desk + "/publish").statusCode()).isEqualTo(400);
  }

  @Test
  void an_act_is_moved_in_the_form_and_the_files_comments_stay() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields = timetable();
    fields.put("time.ballot-closes", "17:00");
    fields.put("kind", "acceptances-close");
    fields.put("date", "2020-10-02");
    assertThat(place(officer.submit(desk + "/timetable", desk + "/timetable", fields)))
        .isEqualTo(desk);
    ElectionDefinition definition = newest();
    assertThat(definition.timetable().act(ActKind.BALLOT_CLOSES).orElseThrow().at().words())
        .isEqualTo("Thursday 12 November 2020, 5pm");
    assertThat(definition.timetable().act(ActKind.ACCEPTANCES_CLOSE)).isPresent();
  }

  @Test
  void a_timetable_out_of_order_is_refused_with_the_reason() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields = timetable();
    fields.put("date.nominations-close", "2020-07-01");
    assertThat(text(officer.submit(desk + "/timetable", desk + "/timetable", fields)))
        .contains("There is a problem", "expected a time after \"nominations-open\"");
    assertThat(drafts.newest(nec).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void a_contest_is_changed_in_the_form() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "base", "1",
                "reason", "The rule book changed",
                "name", "Treasurer",
                "seats", "1",
                "may.kind.clp", "on",
                "limit.kind.clp", "1",
                "threshold.0.number", "7",
                "threshold.0.kind.clp", "on",
                "method", "alternative-vote"));
    String page = desk + "/contests/treasurer";
    assertThat(place(officer.submit(page, page, fields))).isEqualTo(desk);
    assertThat(newest().contest("treasurer").orElseThrow().threshold())
        .isEqualTo(Bodies.of(7, "clp"));
  }

  @Test
  void that_nothing_is_needed_is_ticked_in_the_form_and_comes_back_ticked() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "base", "1",
                "reason", "The rule book changed",
                "name", "Treasurer",
                "seats", "1",
                "may.kind.clp", "on",
                "limit.kind.clp", "seats",
                "threshold.none", "on"));
    String page = desk + "/contests/treasurer";
    assertThat(place(officer.submit(page, page, fields))).isEqualTo(desk);
    ContestDefinition treasurer = newest().contest("treasurer").orElseThrow();
    assertThat(treasurer.threshold()).isEqualTo(new NothingNeeded());
    assertThat(treasurer.nominators().getFirst().limit()).isEqualTo(new Limit.Seats());
    assertThat(officer.get(page).body())
        .contains("name=\"threshold.none\" checked", "value=\"seats\"");

    fields.put("base", "2");
    fields.put("nominators.none", "on");
    fields.put("limit.kind.clp", "sometimes");
    assertThat(officer.submit(page, page, fields).body())
        .contains("untick that nobody nominates", "The limit must be a number from 1 to 1000");
  }

  @Test
  void an_ordinary_election_is_defined_wholly_on_screens() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> details = new HashMap<>();
    details.put("base", "1");
    details.put("reason", "As the rule book has it");
    details.put("title", "Society elections");
    details.put("organisation", "The Society");
    details.put("enquiries", "elections@example.org");
    details.put("statement", "1500");
    details.put("kind.rows", "3");
    String[][] kinds = {
      {"clp", "CLP", "CLPs"}, {"union", "union", "unions"}, {"labour-group", "group", "groups"}
    };
    for (int kind = 0; kind < kinds.length; kind++) {
      details.put("kind." + kind + ".key", kinds[kind][0]);
      details.put("kind." + kind + ".one", kinds[kind][1]);
      details.put("kind." + kind + ".many", kinds[kind][2]);
    }
    details.put("section.0.key", "young");
    details.put("section.0.words", "young members");
    details.put("voters.rows", "3");
    details.put("voters.0.what", "joined-by");
    details.put("voters.0.when", "freeze-date");
    details.put("voters.1.what", "group");
    details.put("voters.1.join", "any");
    details.put("voters.1.0.what", "not-in-arrears");
    details.put("voters.1.0.when", "2020-10-19T23:59");
    details.put("voters.1.1.what", "list");
    details.put("voters.1.1.name", "life-members");
    details.put("channel.online", "on");
    details.put("order", "lot");
    details.put("grace", "10");
    details.put("blank", "on");
    assertThat(place(officer.submit(desk + "/details", desk + "/details", details)))
        .isEqualTo(desk);
    Map<String, String> contest = new HashMap<>();
    contest.put("base", "2");
    contest.put("reason", "As the rule book has it");
    contest.put("name", "Treasurer");
    contest.put("seats", "1");
    contest.put("may.kind.clp", "on");
    contest.put("may.members", "on");
    contest.put("public.members", "on");
    contest.put("threshold.join", "any");
    contest.put("threshold.0.number", "5");
    contest.put("threshold.0.kind.clp", "on");
    contest.put("threshold.0.regions", "on");
    contest.put("threshold.1.number", "20");
    contest.put("threshold.1.what", "members");
    contest.put("candidates.0.what", "age");
    contest.put("candidates.0.least", "18");
    contest.put("candidates.0.when", "2020-07-11");
    contest.put("method", "alternative-vote");
    contest.put("rule", "av");
    contest.put("college.0.name", "Members");
    contest.put("college.0.percent", "60");
    contest.put("college.0.voters.stated", "on");
    contest.put("college.1.name", "Young");
    contest.put("college.1.percent", "40%");
    contest.put("college.1.voters.0.what", "section");
    contest.put("college.1.voters.0.name", "young");
    String page = desk + "/contests/treasurer";
    assertThat(place(officer.submit(page, page, contest))).isEqualTo(desk);

    assertThat(drafts.newest(nec).orElseThrow().file())
        .contains("enquiries: elections@example.org", "statement-characters: 1500")
        .contains("- joined-by: freeze-date", "- list: life-members", "grace-minutes: 10")
        .contains("any-of:", "distinct-regions: true", "- members: 20", "names-are-public: true")
        .contains("- age: {at-least: 18, at: 2020-07-11}")
        .contains("percent: 40%", "- section: young");
    assertThat(text(officer.get(desk + "/preview")))
        .contains("not be in arrears at 11.59pm on Monday 19 October 2020 or be on the list")
        .contains("five CLPs in different regions or 20 members");
    assertThat(officer.get(page).body())
        .contains("name=\"college.1.percent\" type=\"text\" value=\"40\"")
        .contains("name=\"candidates.0.least\" type=\"number\" value=\"18\"");
  }

  @Test
  void a_condition_without_its_date_is_refused_at_its_row() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields =
        Map.of(
            "base", "1",
            "reason", "x",
            "title", "T",
            "organisation", "O",
            "voters.0.what", "joined-by",
            "voters.0.when", "in August");
    assertThat(officer.submit(desk + "/details", desk + "/details", fields).body())
        .contains("<a href=\"#voters.0.when\">Write a date such as 2020-08-24")
        .contains("value=\"in August\"");
    assertThat(drafts.newest(nec).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void a_condition_that_nobody_knows_is_refused_and_not_left_out() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    for (String unknown : new String[] {"any-of", "left-handed"}) {
      Map<String, String> fields =
          Map.of(
              "base", "1",
              "reason", "x",
              "title", "T",
              "organisation", "O",
              "voters.0.what", unknown);
      assertThat(officer.submit(desk + "/details", desk + "/details", fields).body())
          .contains("\"" + unknown + "\" is no condition: choose one of the list");
    }
    assertThat(drafts.newest(nec).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void a_threshold_that_nobody_knows_is_refused_and_not_taken_for_one_of_bodies() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields =
        Map.of(
            "base", "1",
            "reason", "x",
            "name", "Treasurer",
            "seats", "1",
            "threshold.0.number", "7",
            "threshold.0.kind.clp", "on",
            "threshold.0.what", "angels");
    String page = desk + "/contests/treasurer";
    assertThat(officer.submit(page, page, fields).body())
        .contains("\"angels\" is no threshold: choose one of the list");
  }

  @Test
  void what_would_fail_later_cannot_be_published_and_says_line_and_step() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String file =
        drafts
            .newest(nec)
            .orElseThrow()
            .file()
            .replace("channels: [online, post] ", "channels: [online]\n  dispatch: post ");
    Map<String, String> saved = Map.of("base", "1", "reason", "x", "action", "save", "file", file);
    assertThat(place(officer.submit(desk + "/file", desk + "/file", saved))).isEqualTo(desk);
    String page = officer.get(desk + "/publish").body();
    assertThat(text(officer.get(desk + "/publish")))
        .contains("This keeps it from being published", "Line 79: found \"dispatch: post\"")
        .contains("it would fail when ballots are dispatched")
        .contains("found a register without members");
    assertThat(page).doesNotContain("name=\"confirmed\"");
    assertThatThrownBy(() -> drafts.publish(nec, 2, new Actor("test:staff"), "all the same"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void a_contest_that_no_count_could_fill_is_refused() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields =
        Map.of(
            "base", "1",
            "reason", "x",
            "contest", "conference-arrangements",
            "name", "Conference arrangements",
            "seats", "3",
            "method", "stv",
            "constraint.0.group", "women",
            "constraint.0.at-least", "4");
    String page = desk + "/new-contest";
    assertThat(text(officer.submit(page, page, fields)))
        .contains("expected at most 3, as there are 3 seats");
  }

  @Test
  void another_contest_begins_with_the_rules_of_one_that_there_is() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String page = desk + "/new-contest";
    assertThat(text(officer.get(page)))
        .contains("/clp-representatives\"", "Which rule is for whom", "Recommended")
        .containsPattern("name=\"seats\"[^>]* value=\"1\"");
    assertThat(text(officer.get(page + "?copy=" + nec + "/clp-representatives")))
        .containsPattern("name=\"seats\"[^>]* value=\"9\"")
        .doesNotContainPattern("name=\"name\"[^>]* value=\"[^\"]")
        .containsPattern("value=\"stv\" selected");
    assertThat(text(officer.get(page + "?copy=none"))).contains("Another contest");
  }

  @Test
  void publishing_asks_for_a_look_and_then_the_election_is_public() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    assertThat(text(officer.get(desk + "/preview"))).contains("points are still open", "five CLPs");
    Map<String, String> fields = new HashMap<>(Map.of("number", "1", "reason", "Agreed"));
    assertThat(text(officer.submit(desk + "/publish", desk + "/publish", fields)))
        .contains("Tick that you have looked at it");
    fields.put("confirmed", "on");
    assertThat(place(officer.submit(desk + "/publish", desk + "/publish", fields)))
        .isEqualTo("/elections/" + nec);
    assertThat(get("/elections/" + nec).statusCode()).isEqualTo(200);
  }

  @Test
  void the_guide_is_previewed_without_being_saved_and_then_saved() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    Map<String, String> fields =
        new HashMap<>(Map.of("base", "0", "markdown", "## Seats\n\n**Nine**", "action", "preview"));
    assertThat(text(officer.submit(desk + "/guide", desk + "/guide", fields)))
        .contains("<h2>Seats</h2> <p><strong>Nine</strong></p>");
    newest();
    assertThat(get("/elections/" + nec + "/guide").statusCode()).isEqualTo(404);
    fields.put("action", "save");
    fields.put("reason", "first");
    assertThat(place(officer.submit(desk + "/guide", desk + "/guide", fields)))
        .isEqualTo("/elections/" + nec + "/guide");
    assertThat(text(get("/elections/" + nec + "/guide"))).contains("<strong>Nine</strong>");

    fields.putAll(Map.of("base", "1", "welsh", "**Naw**"));
    officer.submit(desk + "/guide", desk + "/guide", fields);
    assertThat(text(get("/elections/" + nec + "/guide?lang=cy"))).contains("<strong>Naw</strong>");
    fields.putAll(Map.of("base", "2", "markdown", "**Ten**"));
    assertThat(text(officer.submit(desk + "/guide", desk + "/guide", fields)))
        .contains("The English was changed and the Welsh was not", "**Ten**", "**Naw**");
    fields.put("alike", "yes");
    officer.submit(desk + "/guide", desk + "/guide", fields);
    assertThat(text(get("/elections/" + nec + "/guide?lang=en"))).contains("<strong>Ten</strong>");
  }
}
