package org.hustings.server.candidacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidacyId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What settled papers say of a candidate is changed by nobody alone; a misspelt name is corrected by
/// two people, on what is still to be read, and nothing of what was marked changes with it.
class SettledNamesTest extends ServerTest {
  private static final String OWN = "/candidates/heathland-2020/council/patricia-evanse/own";

  @Autowired private Heathland heathland;
  @Autowired private Standing standing;
  @Autowired private Candidacies candidacies;
  @Autowired private BallotPapers papers;
  @Autowired private Grants people;

  private Visitor candidate = visitor();
  private Visitor officer = visitor();
  private Visitor second = visitor();
  private CandidacyId id = new CandidacyId(0);

  @BeforeEach
  void papers_are_settled() {
    begin_with_empty_tables();
    await(() -> papers.find(Heathland.ELECTION).isEmpty());
    heathland.publish();
    PersonId person =
        people.give(Heathland.OFFICER, Role.SCRUTINEER, "Patricia Evans", "pat@example.org");
    id =
        standing.putForward(
            Heathland.COUNCIL,
            Profile.of(PersonName.of("Patricia Evanse")),
            person,
            new Recording(Heathland.OFFICER, "a test", clock.instant()));
    heathland.settle();
    candidate = signedIn(person);
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
  }

  private HttpResponse<String> correct(String name) {
    return officer.submit(
        OWN, OWN + "/name", Map.of("shown", name, "reason", "The office misread the form"));
  }

  private List<PaperCandidate> council() {
    return papers
        .find(Heathland.ELECTION)
        .orElseThrow()
        .paper(Heathland.COUNCIL)
        .orElseThrow()
        .candidates();
  }

  private List<String> keys() {
    return council().stream().map(PaperCandidate::key).toList();
  }

  private String name() {
    return candidacies.find(id, clock.instant()).orElseThrow().name().shown();
  }

  @Test
  void nobody_changes_name_line_or_statement_alone() {
    for (Visitor alone : List.of(candidate, officer)) {
      for (Map<String, String> sent :
          List.of(
              Map.of("shown", "Bronwen Ward BEST CHOICE", "line", ""),
              Map.of("shown", "Patricia Evanse", "line", "The best choice"))) {
        HttpResponse<String> answer = alone.submit(OWN, OWN + "/profile", sent);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
            .contains("The ballot papers are settled", "two officials can correct it");
      }
      HttpResponse<String> answer =
          alone.submit(OWN, OWN + "/statement", Map.of("statement", "Vote for me twice."));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("The ballot papers are settled");
    }
    assertThat(name()).isEqualTo("Patricia Evanse");
    assertThat(candidacies.statement(id, clock.instant())).isEmpty();
    assertThat(candidate.get(OWN).body())
        .contains("returning.officer@example.org")
        .doesNotContain("Name as shown", "id=\"statement\"", "Correct a misspelt name");
    candidate.submit(OWN, OWN + "/profile", Map.of("website", "https://example.org/pat"));
    assertThat(candidate.get(OWN).body()).contains("https://example.org/pat");
  }

  @Test
  void two_people_correct_a_misspelt_name_and_nothing_else_changes() {
    Entitlements all = Entitlements.parse(Heathland.ELECTION, "council|chair");
    HandmadePacks packs = new HandmadePacks(database, Heathland.ELECTION);
    packs.posted(1, all, 101, clock.instant());
    packs.posted(2, all, 102, clock.instant());
    packs.online(3, all, clock.instant());
    packs.posted(4, Entitlements.parse(Heathland.ELECTION, "chair"), 104, clock.instant());
    List<String> keys = keys();

    String proposal = SecondPerson.proposal(correct("Patricia Evans"));
    assertThat(name()).isEqualTo("Patricia Evanse");
    assertThat(SecondPerson.confirm(officer, proposal).statusCode()).isEqualTo(422);
    assertThat(second.get(proposal).body())
        .contains("“Patricia Evanse” becomes “Patricia Evans”", "2 ballots by post");
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);

    assertThat(keys()).isEqualTo(keys);
    assertThat(council()).extracting(PaperCandidate::name).contains("Patricia Evans");
    assertThat(council()).extracting(PaperCandidate::name).doesNotContain("Patricia Evanse");
    assertThat(get("/candidates/heathland-2020/council/patricia-evanse").body())
        .contains(
            "<h1>Patricia Evans</h1>", "Before, it was “Patricia Evanse”. Reason: The office");
    assertThat(get("/elections/heathland-2020/notices").body())
        .contains(
            "A name on the ballot papers was corrected",
            "Council: “Patricia Evanse” is now “Patricia Evans”",
            "2 ballots by post were made with the name as it was",
            "1 ballot online had been made before",
            "The office misread the form");
    await(() ->
        mail.letters().stream()
            .anyMatch(one ->
                one.to().equals("pat@example.org")
                    && one.text().contains("is now “Patricia Evans”")));
  }

  @Test
  void a_correction_makes_no_other_candidate_and_comes_before_the_close() {
    assertThat(correct("ada birch").body())
        .contains("Another candidate of this contest is called “ada birch”.");
    assertThat(correct(" ").body()).contains("Give the name as it is to be shown.");
    assertThat(correct("Patricia Evanse").body()).contains("is “Patricia Evanse” already");
    assertThat(
            candidate
                .submit(OWN, OWN + "/name", Map.of("shown", "Pat Evans", "reason", "shorter"))
                .statusCode())
        .isEqualTo(403);
    clock.moveTo(Instant.parse("2020-11-12T12:30:00Z"));
    assertThat(correct("Patricia Evans").body()).contains("The ballot has closed.");
  }

  @Test
  void what_a_settled_candidate_reads_is_in_each_language() {
    for (Visitor reader : List.of(candidate, officer)) {
      assertThat(VisibleText.outsideOfMessages(reader.get(OWN + "?lang=en-XA").body()))
          .filteredOn(text -> !text.matches(".*(Patricia|Heathland|Appointee).*"))
          .filteredOn(text ->
              !List.of("Council", "Hustings", "– Hustings", "English", "Cymraeg").contains(text))
          .isEmpty();
    }
  }
}
