package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.election.Drafts;
import org.hustings.server.roll.Entitlements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// F2: one press before acceptances had closed settled papers with nobody on them, without a list of
/// names, and for good.
class SettlingPapersTest extends ServerTest {
  private static final String DESK = "/staff/elections/" + Heathland.ELECTION + "/dispatch";
  private static final Instant BEFORE_ACCEPTANCES = Instant.parse("2020-09-29T08:00:00Z");
  private static final Instant AFTER_ACCEPTANCES = Instant.parse("2020-10-02T08:00:00Z");

  @Autowired private Heathland heathland;
  @Autowired private Drafts drafts;
  @Autowired private BallotPapers papers;
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void nominations_are_closed_and_acceptances_are_not() {
    begin_with_empty_tables();
    await(() -> papers.find(Heathland.ELECTION).isEmpty());
    heathland.publish();
    String file = drafts.newest(Heathland.ELECTION).orElseThrow().file();
    String accepting =
        file.replace(
            "  - act: dispatch-begins",
            "  - act: acceptances-close\n    at: 2020-10-01T18:00\n  - act: dispatch-begins");
    drafts.save(Heathland.ELECTION, 1, accepting, Heathland.OFFICER, "a test");
    drafts.publish(Heathland.ELECTION, 2, Heathland.OFFICER, "a test");
    accept("Zoe Alder", "Ada Birch", "Tom Gorse", "Una Heath");
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
    clock.moveTo(BEFORE_ACCEPTANCES);
  }

  private void accept(String... names) {
    for (String name : names) {
      administrator
          .sql(
              """
              INSERT INTO candidacy.state (candidacy, state, reason, recorded_at, author, source)
              SELECT c.candidacy, 'ACCEPTED', '', :at, 'test:x', 'a test'
              FROM candidacy.profile c WHERE c.shown = :name AND c.superseded_at IS NULL
              """)
          .param("at", Timestamp.from(clock.instant()))
          .param("name", name)
          .update();
    }
  }

  private HttpResponse<String> settle() {
    return officer.submit("/account", DESK + "/papers", Map.of("reason", "nominations are closed"));
  }

  private List<String> council() {
    return papers
        .find(Heathland.ELECTION)
        .flatMap(settled -> settled.paper(Heathland.COUNCIL))
        .map(paper -> paper.candidates().stream().map(PaperCandidate::name).toList())
        .orElse(List.of());
  }

  @Test
  void papers_are_not_settled_before_acceptances_close() {
    assertThat(settle().body()).contains("Acceptances close at 6pm on Thursday 1 October 2020.");
    assertThat(papers.find(Heathland.ELECTION)).isEmpty();
  }

  @Test
  void the_desk_and_the_second_person_see_who_will_stand_and_who_will_not_by_which_rule() {
    clock.moveTo(AFTER_ACCEPTANCES);
    assertThat(officer.get(DESK).body())
        .contains("4 candidates will stand", "Zoe Alder", "Wim Ling: nominated, but has not accepted");
    String proposal = SecondPerson.proposal(settle());
    assertThat(second.get(proposal).body())
        .contains("Council: 4 candidates:", "Wim Ling: nominated, but has not accepted");
  }

  @Test
  void one_official_alone_settles_nothing() {
    clock.moveTo(AFTER_ACCEPTANCES);
    String proposal = SecondPerson.proposal(settle());
    assertThat(SecondPerson.confirm(officer, proposal).statusCode()).isEqualTo(422);
    assertThat(papers.find(Heathland.ELECTION)).isEmpty();
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    assertThat(council()).containsExactly("Zoe Alder", "Ada Birch", "Tom Gorse", "Una Heath");
  }

  @Test
  void a_proposal_lapses_when_somebody_else_would_stand_by_then() {
    clock.moveTo(AFTER_ACCEPTANCES);
    String proposal = SecondPerson.proposal(settle());
    accept("Wim Ling");
    assertThat(SecondPerson.confirm(second, proposal).body())
        .contains("has changed since it was proposed");
    assertThat(papers.find(Heathland.ELECTION)).isEmpty();
  }

  @Test
  void two_undo_it_until_the_first_ballot_is_made_and_settle_it_again() {
    clock.moveTo(AFTER_ACCEPTANCES);
    SecondPerson.confirms(second, settle());
    SecondPerson.confirms(
        second,
        officer.submit("/account", DESK + "/papers/undo", Map.of("reason", "an acceptance was late")));
    assertThat(papers.find(Heathland.ELECTION)).isEmpty();
    accept("Wim Ling");
    SecondPerson.confirms(second, settle());
    assertThat(council()).contains("Wim Ling");

    new HandmadePacks(database, Heathland.ELECTION)
        .online(1, Entitlements.parse(Heathland.ELECTION, "council"), clock.instant());
    assertThat(
            officer
                .submit("/account", DESK + "/papers/undo", Map.of("reason", "once more"))
                .body())
        .contains("A ballot pack has been made");
  }
}
