package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.State;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.dispatch.paper.EndedCandidacies;
import org.hustings.server.roll.Entitlements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A brother of S6: the returning officer alone disqualifies a candidate while people vote, and the
/// count passes over them.
class WhoStandsWhilePeopleVoteTest extends ServerTest {
  @Autowired private Heathland heathland;
  @Autowired private Candidacies candidacies;
  @Autowired private EndedCandidacies ended;
  private Visitor officer = visitor();
  private String page = "";

  @BeforeEach
  void people_vote() {
    begin_with_empty_tables();
    heathland.publish();
    heathland.settle();
    clock.moveTo(Heathland.REISSUE);
    new HandmadePacks(database, Heathland.ELECTION)
        .online(1, Entitlements.parse(Heathland.ELECTION, "council"), clock.instant());
    officer = signedIn(Role.RETURNING_OFFICER);
    page = candidate().path() + "/own";
  }

  private Candidacy candidate() {
    return candidacies.in(Heathland.COUNCIL, clock.instant()).getFirst();
  }

  private HttpResponse<String> disqualify(Visitor who) {
    return who.submit(
        page, page + "/state", Map.of("state", "DISQUALIFIED", "reason", "not a member"));
  }

  @Test
  void nobody_alone_takes_a_candidate_out_of_the_count() {
    String proposal = SecondPerson.proposal(disqualify(officer));
    assertThat(SecondPerson.confirm(officer, proposal).statusCode()).isEqualTo(422);
    assertThat(candidate().state()).isEqualTo(State.PUT_FORWARD);

    Visitor second = signedIn(Role.STAFF);
    assertThat(second.get(proposal).body())
        .contains(
            candidate().name().shown(),
            "this is recorded: disqualified (now: put forward)",
            "not a member");
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    assertThat(candidate().state()).isEqualTo(State.DISQUALIFIED);
  }

  @Test
  void a_candidate_withdraws_through_the_returning_officer() {
    administrator
        .sql("UPDATE candidacy.candidacy SET person = 'person:77' WHERE id = :id")
        .param("id", candidate().id().number())
        .update();
    database
        .sql(
            """
            INSERT INTO account.person (id, name, address, added_at, added_by)
            OVERRIDING SYSTEM VALUE VALUES (77, 'Zoe', 'zoe@example.org', now(), 'test:x')
            """)
        .update();
    Visitor zoe = signedIn(new PersonId("person", "77"));
    assertThat(zoe.get(page).body())
        .contains("If you can no longer stand, write to", "returning.officer@example.org")
        .doesNotContain("/own/state/");
    HttpResponse<String> answer =
        zoe.submit(page, page + "/state", Map.of("state", "WITHDRAWN", "reason", "ill"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("The ballot papers are settled.");
    assertThat(candidate().state()).isEqualTo(State.PUT_FORWARD);
  }

  @Test
  void who_dies_while_people_vote_is_told_of_beside_the_name_and_in_a_notice() {
    String name = candidate().name().shown();
    SecondPerson.confirms(
        signedIn(Role.STAFF),
        officer.submit(
            page, page + "/state", Map.of("state", "DIED", "reason", "told by the family")));
    assertThat(get("/elections/heathland-2020/notices").body())
        .contains("Council: " + name + " stands no more", "Has died (recorded", "passes over it");
    assertThat(get("/elections/heathland-2020/council").body()).contains("Has died (recorded");
    await(() -> ended.of(Heathland.ELECTION).size() == 1);

    SecondPerson.confirms(
        signedIn(Role.STAFF),
        officer.submit(page, page + "/state/take-back", Map.of("reason", "another of that name")));
    assertThat(candidate().state()).isEqualTo(State.PUT_FORWARD);
    assertThat(get("/elections/heathland-2020/notices").body())
        .contains("Council: " + name + " stands again", "another of that name");
  }
}
