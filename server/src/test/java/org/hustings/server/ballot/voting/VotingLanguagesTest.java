package org.hustings.server.ballot.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VotingLanguagesTest extends ServerTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final Pattern TRACKER = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");

  /// What stands on ballot papers and is no message: names, statements, the tracker.
  private static final List<String> DATA =
      List.of(
          "Hustings",
          "English",
          "Cymraeg",
          "Council",
          "Young",
          "Saltmarsh",
          "I am",
          "and I ask for your vote");

  @Autowired private PollingPlace place;
  @Autowired private Saltmarsh saltmarsh;

  @BeforeAll
  void open() {
    place.open();
  }

  private Visitor voter() {
    return PollingPlace.letIn(visitor(), place.code(Saltmarsh.COUNCIL, Saltmarsh.YOUNG));
  }

  private HttpResponse<String> review(Visitor voter, Map<String, String> marks) {
    Map<String, String> form = hidden(voter.get("/vote/papers"));
    form.putAll(marks);
    return voter.post("/vote/review", form);
  }

  private static Map<String, String> hidden(HttpResponse<String> page) {
    Map<String, String> fields = new HashMap<>();
    Matcher found = HIDDEN.matcher(page.body());
    while (found.find()) {
      fields.put(found.group(1), found.group(2));
    }
    return fields;
  }

  private Map<String, String> first() {
    return Map.of(place.field(Saltmarsh.COUNCIL, "Cato Cedar"), "1");
  }

  @Test
  void a_ballot_is_cast_in_welsh_from_the_code_to_the_receipt() {
    Visitor voter = voter();
    HttpResponse<String> papers = voter.get("/vote/papers?lang=cy");
    assertThat(papers.body())
        .contains("<html lang=\"cy\">", "Mae gennych ddau bapur pleidleisio")
        .contains("Bydd y bleidlais yn cau: Dydd ", "dewis {place}");

    HttpResponse<String> refused = review(voter, Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Mae problem wedi codi", "Nid oes dim wedi'i farcio eto.", "<title>Gwall: ");

    HttpResponse<String> review = review(voter, first());
    assertThat(review.body())
        .contains("<h1>Adolygu eich pleidlais</h1>", "Nid ydych yn pleidleisio yn yr ornest hon.");

    voter.post("/vote/cast", hidden(review));
    assertThat(voter.get("/vote/receipt").body())
        .contains("<h1>Mae eich pleidlais yn y blwch</h1>", "Eich cod olrhain")
        .doesNotContain("Cato Cedar");
    assertThat(voter.get("/vote/papers").body()).contains("Rydych wedi pleidleisio eisoes");
  }

  @Test
  void in_a_made_up_language_nothing_of_the_voting_pages_is_left_as_it_was() {
    Visitor voter = voter();
    HttpResponse<String> code = voter.get("/vote?lang=en-XA");
    HttpResponse<String> wrong = voter.post("/vote", Map.of("part1", "OOO", "part2", ""));
    HttpResponse<String> papers = voter.get("/vote/papers");
    HttpResponse<String> review = review(voter, first());
    voter.post("/vote/cast", hidden(review));
    List<HttpResponse<String>> pages =
        List.of(
            code,
            wrong,
            voter.get("/vote/AAAA-BBBB-CCCC-DDDD"),
            papers,
            review(voter, Map.of()),
            review,
            voter.get("/vote/receipt"),
            voter.get("/vote/papers"),
            voter.get("/vote/left"),
            voter.post("/vote/review", Map.of("guard", "another")));

    for (HttpResponse<String> page : pages) {
      assertThat(page.body()).contains("<html lang=\"en-XA\">");
      assertThat(VisibleText.outsideOfMessages(page.body()))
          .filteredOn(text -> !isData(text))
          .as(page.uri().toString())
          .isEmpty();
    }
  }

  private boolean isData(String text) {
    return TRACKER.matcher(text).find()
        || text.startsWith("http://")
        || DATA.stream().anyMatch(text::contains)
        || names().anyMatch(text::contains);
  }

  private Stream<String> names() {
    return Stream.of(Saltmarsh.COUNCIL, Saltmarsh.YOUNG)
        .flatMap(contest -> saltmarsh.candidates(contest).keySet().stream());
  }
}
