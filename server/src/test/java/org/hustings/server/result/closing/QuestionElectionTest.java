package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.hustings.ballotbox.bundle.Verification;
import org.hustings.ballotbox.declaration.Answered;
import org.hustings.ballotbox.declaration.Answered.Answer;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.ContestResult.Outcome;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ContestId;
import org.hustings.server.ServerTest;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.words.VisibleText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A question beside contests of candidates, from its paper to a declaration whose bundle verifies.
class QuestionElectionTest extends ServerTest {
  private static final ContestId RULES = new ContestId(Saltmarsh.ELECTION, "change-of-rules");
  private static final String CONTESTS = "contests:\n";
  private static final String WITH_QUESTION =
      """
      contests:
        - contest: change-of-rules
          name: Change of rules
          question:
            text: Shall the rules be amended as the committee proposes?
            answers: [Yes, No, Abstain]
          count: {method: question, rule: two-thirds}
      """;

  /// What stands on pages in the organisation's own words.
  private static final List<String> DATA =
      List.of(
          "– Hustings",
          "Hustings",
          "English",
          "Cymraeg",
          "Saltmarsh Society elections 2020",
          "Change of rules",
          "Shall the rules be amended as the committee proposes?");

  @Autowired private CountingHouse house;
  @Autowired private BallotPapers papers;
  @Autowired private CloseToDeclaration rest;
  @Autowired private Outcomes outcomes;
  @TempDir private Path scratch = Path.of("");

  @BeforeEach
  void begin_afresh() {
    begin_with_empty_tables();
  }

  @Test
  void more_yes_than_no_that_is_no_two_thirds_does_not_carry_a_question()
      throws IOException, InterruptedException {
    List<TrusteeShare> shares = house.open(40, CONTESTS, WITH_QUESTION);

    BallotPaper paper = papers.find(Saltmarsh.ELECTION).orElseThrow().paper(RULES).orElseThrow();
    assertThat(paper.candidates())
        .extracting(PaperCandidate::name)
        .containsExactly("Yes", "No", "Abstain");
    assertThat(paper.question()).isEqualTo("Shall the rules be amended as the committee proposes?");
    String page = get(RULES.path() + "?lang=en").body();
    assertThat(page)
        .contains(
            "Shall the rules be amended as the committee proposes?",
            "Answers: Yes, No and Abstain.",
            "Yes or no, by two thirds")
        .doesNotContain("Who may stand", "One seat", "is not stated");
    for (String none : List.of("/nominations", "/booklet.pdf", "/nominations.csv")) {
      assertThat(get(RULES.path() + none).statusCode()).as(none).isEqualTo(404);
    }

    List<Elector> electors = house.electors();
    int third = electors.size() / 3;
    List<String> answers = new ArrayList<>();
    for (int number = 0; number < electors.size(); number++) {
      answers.add(number < 4 ? "Abstain" : number < 4 + third ? "No" : "Yes");
      house.vote(
          electors.get(number), Map.of(RULES, List.of(answers.getLast())), new Random(number));
    }
    house.close();
    rest.declare(shares);

    ContestResult result = outcomes.find(RULES).orElseThrow();
    long yes = answers.stream().filter("Yes"::equals).count();
    long no = answers.stream().filter("No"::equals).count();
    Answered answered = Objects.requireNonNull(result.question());
    assertThat(result.outcome())
        .isEqualTo(3 * yes >= 2 * (yes + no) ? Outcome.CARRIED : Outcome.NOT_CARRIED);
    assertThat(result.elected()).isEmpty();
    assertThat(result.empty()).isZero();
    assertThat(answered.answers())
        .containsExactly(
            new Answer("yes", "Yes", yes),
            new Answer("no", "No", no),
            new Answer("abstain", "Abstain", 4));
    assertThat(answered.needs()).hasSize(1);
    assertThat(verification()).isNull();

    String whole = get("/elections/" + Saltmarsh.ELECTION + "/result?lang=en").body();
    assertThat(whole)
        .contains("Who is elected, and what is decided", "Not carried, ", "as not all was met")
        .doesNotContain("Yes is elected");
    String own = get(RULES.path() + "/result?lang=en").body();
    assertThat(own)
        .contains("What is decided", "Yes: " + yes, "Needed: ")
        .doesNotContain("Elected by the count");
    assertThat(get(RULES.path() + "/result?lang=cy").body())
        .contains("Beth a benderfynwyd", "Ni dderbyniwyd, ");
    assertThat(VisibleText.outsideOfMessages(get(RULES.path() + "?lang=en-XA").body()))
        .isSubsetOf(DATA);
    assertThat(
            VisibleText.outsideOfMessages(
                get("/elections/" + Saltmarsh.ELECTION + "/result?lang=en-XA").body()))
        .noneMatch(text -> text.contains("arried") || text.contains("Needed"));
    assertThat(get("/elections/" + Saltmarsh.ELECTION + "?lang=en").body())
        .contains("Not carried, " + yes + " to " + no);
    assertThat(get("/elections/" + Saltmarsh.ELECTION + "/result.pdf").statusCode()).isEqualTo(200);
  }

  @Test
  void with_no_vote_at_all_a_question_is_not_carried() throws IOException, InterruptedException {
    List<TrusteeShare> shares = house.open(12, CONTESTS, WITH_QUESTION);
    house.close();
    rest.declare(shares);

    ContestResult result = outcomes.find(RULES).orElseThrow();
    assertThat(result.outcome()).isEqualTo(Outcome.NOT_CARRIED);
    assertThat(verification()).isNull();
    assertThat(get(RULES.path() + "/result?lang=en").body()).contains("Not carried, 0 to 0");
  }

  /// The check that the public bundle breaks; null if it stands.
  private @Nullable Object verification() throws IOException, InterruptedException {
    byte[] bundle =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        visitor()
                            .address("/elections/" + Saltmarsh.ELECTION + "/result/bundle.zip"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body();
    Path zip = Files.write(scratch.resolve("result.zip"), bundle);
    return Verification.of(zip, _ -> {}).broken();
  }
}
