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
import org.hustings.server.roll.Entitlements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A brother of S6: the returning officer alone disqualifies a candidate while people vote, and the
/// count passes over them.
class WhoStandsWhilePeopleVoteTest extends ServerTest {
  @Autowired private Heathland heathland;
  @Autowired private Candidacies candidacies;
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
        .contains(candidate().name().shown(), "is disqualified (now: put forward)", "not a member");
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    assertThat(candidate().state()).isEqualTo(State.DISQUALIFIED);
  }

  @Test
  void a_candidate_who_withdraws_asks_nobody() {
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
    signedIn(new PersonId("person", "77"))
        .submit(page, page + "/state", Map.of("state", "WITHDRAWN", "reason", "ill"));
    assertThat(candidate().state()).isEqualTo(State.WITHDRAWN);
  }
}
