package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StartingAnElectionTest extends ServerTest {
  private static final String NEW = "/staff/elections/new";
  private static int elections;

  @Autowired private Drafts drafts;
  @Autowired private DefinitionReader reader;

  private String name = "";

  @BeforeEach
  void another_name() {
    name = "begun-" + ++elections;
  }

  private Map<String, String> filled() {
    return new HashMap<>(
        Map.of(
            "start", "committee",
            "title", "Committee elections",
            "short", name,
            "first", "2021-03-01",
            "contests", "Committee members, 6\n\n  Chair\n",
            "organisation", "The Society",
            "enquiries", "elections@society.example",
            "sending", "email-else-post",
            "zone", "Europe/London"));
  }

  private ElectionDefinition newest(String slug) {
    String file = drafts.newest(new ElectionId(slug)).orElseThrow().file();
    return reader.read(file).definition().orElseThrow();
  }

  @Test
  void one_form_makes_a_draft_in_which_nothing_that_is_needed_is_open() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    HttpResponse<String> answer = officer.submit(NEW, NEW, filled());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    ElectionDefinition draft = newest(name);
    assertThat(draft.contests())
        .extracting(contest -> contest.name() + " " + contest.seats())
        .containsExactly("Committee members 6", "Chair 1");
    assertThat(draft.enquiries()).isEqualTo("elections@society.example");
    String file = drafts.newest(new ElectionId(name)).orElseThrow().file();
    assertThat(new DefinitionCheck(reader).check(file).findings()).isEmpty();
    assertThat(officer.get("/elections/" + name).statusCode()).as("not public").isEqualTo(404);
  }

  @Test
  void the_short_name_is_the_titles_own_unless_another_is_given() {
    Map<String, String> fields = filled();
    fields.put("title", "Élections of the Society, no. " + elections);
    fields.put("short", "");
    signedIn(Role.STAFF).submit(NEW, NEW, fields);
    assertThat(newest("elections-of-the-society-no-" + elections).contests()).hasSize(2);
  }

  @Test
  void branches_nominate_in_the_words_of_the_register() {
    Map<String, String> fields = filled();
    fields.put("start", "branch-nominations");
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    assertThat(officer.submit(NEW, NEW, fields).body())
        .contains("href=\"#kind\">Choose which bodies nominate");
    fields.put("kind", "branch");
    assertThat(officer.submit(NEW, NEW, fields).statusCode()).isEqualTo(302);
    assertThat(newest(name).vocabulary().bodies("branch", 2)).isEqualTo("branches");
  }

  @Test
  void what_is_wrong_is_told_at_its_field_and_what_was_written_stays() {
    Map<String, String> fields = filled();
    fields.put("first", "2020-08-02");
    fields.put("contests", "Committee, 0\nChair\nchair");
    fields.put("enquiries", "secretary at club");
    fields.put("zone", "Britain");
    fields.put("sending", "pigeon");
    fields.put("title", "");
    HttpResponse<String> answer = signedIn(Role.STAFF).submit(NEW, NEW, fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "The title is missing",
            "The first day must be a date from",
            "“Committee, 0” is no contest",
            "“secretary at club” is no e-mail address",
            "“Britain” is no time zone",
            "Choose how ballots are sent",
            "Committee, 0\nChair\nchair</textarea>");
    assertThat(drafts.newest(new ElectionId(name))).isEmpty();
  }

  @Test
  void a_title_that_is_missing_is_one_fault_and_not_two() {
    Map<String, String> fields = filled();
    fields.put("title", " ");
    fields.put("short", "");
    HttpResponse<String> answer = signedIn(Role.STAFF).submit(NEW, NEW, fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("The title is missing")
        .doesNotContain("Give a short name of small letters");
  }

  @Test
  void a_title_of_one_endless_word_gives_a_short_name_that_fits() {
    Map<String, String> fields = filled();
    fields.put("title", "x".repeat(150));
    fields.put("short", "");
    assertThat(signedIn(Role.STAFF).submit(NEW, NEW, fields).statusCode()).isEqualTo(302);
    assertThat(newest("x".repeat(60)).title()).hasSize(150);
  }

  @Test
  void an_earlier_election_is_copied_with_its_comments_and_other_dates() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    officer.submit(NEW, NEW, filled());
    Map<String, String> copy =
        Map.of(
            "start", "copy",
            "earlier", name,
            "title", "Committee elections, again",
            "short", name + "-again",
            "first", "2022-02-28");
    assertThat(officer.submit(NEW, NEW, copy).statusCode()).isEqualTo(302);
    ElectionDefinition second = newest(name + "-again");
    assertThat(second.title()).isEqualTo("Committee elections, again");
    assertThat(second.timetable().nominations().opens()).isEqualTo("2022-02-28T00:00:00Z");
    assertThat(second.contests())
        .extracting(contest -> contest.counting())
        .isEqualTo(newest(name).contests().stream().map(contest -> contest.counting()).toList());
    assertThat(officer.submit(NEW, NEW, copy).body())
        .contains("There is an election " + name + "-again already");
  }

  @Test
  void a_scrutineer_begins_nothing() {
    assertThat(signedIn(Role.SCRUTINEER).get(NEW).statusCode()).isEqualTo(403);
  }
}
