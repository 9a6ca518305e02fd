package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.Question;
import org.hustings.definition.check.DefinitionCheck;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A question from its template through the pages of its draft.
class QuestionDraftTest extends ServerTest {
  private static final String NEW = "/staff/elections/new";
  private static int elections;

  @Autowired private Drafts drafts;
  @Autowired private DefinitionReader reader;
  private String name = "";
  private String desk = "";
  private Visitor officer = visitor();

  @BeforeEach
  void begin_with_the_template() {
    name = "asked-" + ++elections;
    desk = "/staff/elections/" + name;
    officer = signedIn(Role.RETURNING_OFFICER);
    HttpResponse<String> answer =
        officer.submit(
            NEW,
            NEW,
            Map.of(
                "start", "question",
                "title", "Change of rules",
                "short", name,
                "first", "2021-03-01",
                "contests", "Rules: Shall the rules be amended?\nShall the fee be raised?",
                "organisation", "The Society",
                "enquiries", "elections@society.example",
                "sending", "email-else-post",
                "zone", "Europe/London"));
    assertThat(answer.statusCode()).as(faults(answer)).isEqualTo(302);
  }

  private ElectionDefinition draft() {
    return reader
        .read(drafts.newest(new ElectionId(name)).orElseThrow().file())
        .definition()
        .orElseThrow();
  }

  private ContestDefinition rules() {
    return draft().contest("rules").orElseThrow();
  }

  private String base() {
    return Integer.toString(drafts.newest(new ElectionId(name)).orElseThrow().number());
  }

  private static String faults(HttpResponse<String> answer) {
    int from = answer.body().indexOf("error-summary");
    int to = answer.body().indexOf("</section>", Math.max(0, from));
    return from < 0 ? "" : answer.body().substring(from, to).replaceAll("<[^>]*>", " ").strip();
  }

  private static Map<String, String> fields(String... pairs) {
    Map<String, String> fields = new HashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      fields.put(pairs[at], pairs[at + 1]);
    }
    return fields;
  }

  private HttpResponse<String> save(String page, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("base", base());
    fields.put("reason", "a test");
    return officer.submit(desk + page, desk + page, fields);
  }

  @Test
  void the_template_asks_and_leaves_nothing_open() {
    ElectionDefinition draft = draft();
    assertThat(draft.asksOnly()).isTrue();
    assertThat(draft.contests())
        .extracting(
            contest -> contest.name() + ": " + Objects.requireNonNull(contest.question()).text())
        .containsExactly(
            "Rules: Shall the rules be amended?", "The question: Shall the fee be raised?");
    assertThat(draft.timetable().act(ActKind.NOMINATIONS_OPEN)).isEmpty();
    String file = drafts.newest(new ElectionId(name)).orElseThrow().file();
    assertThat(new DefinitionCheck(reader).check(file).findings()).isEmpty();
    assertThat(officer.get(desk).body()).doesNotContain("Candidates: ");
    assertThat(officer.get(desk + "/preview").body())
        .contains("Shall the rules be amended?", "Answers: Yes and No.")
        .doesNotContain("Who may stand");
  }

  @Test
  void the_pages_pass_over_who_stands_and_who_nominates() {
    assertThat(officer.get(desk + "/pages/1").body())
        .contains("The question", "Shall the rules be amended?", "Answer for it")
        .doesNotContain("contest.rules.seats", "contest.rules.candidates", "/pages/2\"");
    HttpResponse<String> answer =
        save(
            "/pages/1",
            fields(
                "title", "Change of rules",
                "organisation", "The Society",
                "contest.rules.name", "Rules",
                "contest.rules.question", "Shall the new rules be adopted?",
                "contest.rules.answer.yes", "For",
                "contest.rules.answer.no", "Against",
                "contest.rules.answer.abstain", "Abstain",
                "contest.the-question.name", "Fee",
                "contest.the-question.question", "Shall the fee be raised?",
                "contest.the-question.answer.yes", "Yes",
                "contest.the-question.answer.no", "No"));
    assertThat(answer.statusCode()).as(faults(answer)).isEqualTo(302);
    assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/pages/3");
    assertThat(rules().question())
        .isEqualTo(
            new Question("Shall the new rules be adopted?", List.of("For", "Against", "Abstain")));
    assertThat(Objects.requireNonNull(rules().counting()).rule()).isEqualTo("yes-no");
  }

  @Test
  void the_last_page_chooses_the_majority_and_refuses_what_no_question_needs() {
    String page = officer.get(desk + "/pages/5").body();
    assertThat(page)
        .contains("Carried by", "special resolution")
        .doesNotContain("contest.rules.method", "contest.rules.vacancies");
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "contest.rules.rule", "two-thirds",
                "contest.rules.further", "a quarter",
                "contest.the-question.rule", "yes-no"));
    assertThat(save("/pages/5", fields).body())
        .contains("“a quarter” is nothing that a question can need");
    fields.put("contest.rules.further", "turnout-25%-of-800");
    HttpResponse<String> answer = save("/pages/5", fields);
    assertThat(answer.statusCode()).as(faults(answer)).isEqualTo(302);
    assertThat(Objects.requireNonNull(rules().counting()).rule())
        .isEqualTo("two-thirds+turnout-25%-of-800");
  }

  @Test
  void an_answer_that_is_no_abstention_and_two_alike_are_told_at_their_fields() {
    assertThat(
            save(
                    "/contests/rules",
                    Map.of(
                        "name", "Rules",
                        "question", "Shall the rules be amended?",
                        "answer.yes", "Yes",
                        "answer.no", "yes",
                        "answer.abstain", "Perhaps",
                        "rule", "yes-no"))
                .body())
        .contains("Write Abstain, Abstention or Ymatal", "Two answers are the same", "Perhaps");
    assertThat(Objects.requireNonNull(rules().question()).answers()).containsExactly("Yes", "No");
  }

  @Test
  void candidates_and_a_question_stand_in_one_election() {
    assertThat(officer.get(desk + "/new-contest").body()).contains("Put a question instead");
    assertThat(officer.get(desk + "/new-contest?kind=question").body())
        .contains("Let candidates stand instead", "Answer for it")
        .doesNotContain("Who may stand");
    HttpResponse<String> asked =
        officer.submit(
            desk + "/new-contest?kind=question",
            desk + "/new-contest",
            Map.of(
                "base", base(),
                "kind", "question",
                "contest", "name",
                "name", "Name",
                "question", "Shall we be called a club?",
                "answer.yes", "Yes",
                "answer.no", "No",
                "rule", "three-quarters",
                "reason", "a test"));
    assertThat(asked.statusCode()).as(faults(asked)).isEqualTo(302);
    assertThat(draft().contest("name").orElseThrow().isQuestion()).isTrue();
    HttpResponse<String> chair =
        officer.submit(
            desk + "/new-contest",
            desk + "/new-contest",
            Map.of(
                "base", base(),
                "contest", "chair",
                "name", "Chair",
                "seats", "1",
                "reason", "a test"));
    assertThat(chair.statusCode()).as(faults(chair)).isEqualTo(302);
    assertThat(draft().asksOnly()).isFalse();
    assertThat(officer.get(desk + "/pages/1").body()).contains(desk + "/pages/2\"");
    assertThat(officer.get(desk + "/pages/2").body())
        .contains("contest.chair.nominators")
        .doesNotContain("contest.rules.");
  }

  @Test
  void the_ballot_and_the_pack_are_seen_before_anybody_else_sees_them() {
    String seen = desk + "/see-first";
    assertThat(officer.get(seen + "/papers").body())
        .contains(
            "Shall the rules be amended?",
            "One question",
            "Put a cross beside one answer.",
            "mark.rules.yes")
        .doesNotContain("Candidate A", "Skip the candidates", "made up");
    assertThat(
            officer
                .submit(
                    seen + "/papers",
                    seen + "/review",
                    Map.of("mark.rules.yes", "X", "mark.rules.no", "X"))
                .body())
        .contains("2 crosses are made, and 1 may be");
    assertThat(
            officer.submit(seen + "/papers", seen + "/review", Map.of("mark.rules.no", "X")).body())
        .contains("Finish the test paper", "Shall the rules be amended?", "<li>No");
    assertThat(new String(officer.fetch(seen + "/pack.pdf").body(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    assertThat(officer.get(seen + "/letters").statusCode()).isEqualTo(200);
    assertThat(officer.get(seen + "/papers?lang=cy").body())
        .contains("Rhowch groes wrth un ateb.", "Neidio heibio");
  }
}
