package org.hustings.server.ballot.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One contest is postponed while people vote: they read it on that paper, and vote in the other.
class StoppedContestTest extends ServerTest {
  private static final String STOP = "/staff" + Saltmarsh.YOUNG.path() + "/stop";
  private static final String REASON = "Its papers left a candidate out.";

  @Autowired private PollingPlace place;
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void open() {
    begin_with_empty_tables();
    place.open();
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
  }

  private HttpResponse<String> propose(String kind, String reason) {
    return officer.submit(STOP, STOP, Map.of("kind", kind, "reason", reason));
  }

  @Test
  void nobody_does_so_alone_or_without_a_reason() {
    assertThat(officer.get("/staff/elections/saltmarsh-2020/stop").body())
        .contains("One contest alone", STOP);
    assertThat(propose("", REASON).body()).contains("Choose what becomes of the contest");
    assertThat(propose("CALLED_OFF", " ").body()).contains("The reason is missing");
    String proposal = SecondPerson.proposal(propose("CALLED_OFF", REASON));
    assertThat(SecondPerson.confirm(officer, proposal).statusCode()).isNotEqualTo(302);
    assertThat(get(Saltmarsh.YOUNG.path()).body()).doesNotContain("called off");
    assertThat(officer.get(STOP).body()).contains("another official must confirm it");
    assertThat(signedIn(Role.SCRUTINEER).get(STOP).statusCode()).isEqualTo(403);
  }

  @Test
  void its_paper_says_so_and_the_other_is_voted_on() {
    Visitor voter = PollingPlace.letIn(visitor(), place.code(Saltmarsh.COUNCIL, Saltmarsh.YOUNG));
    SecondPerson.confirms(second, propose("POSTPONED", REASON));
    await(() -> voter.get("/vote/papers").body().contains("This contest is postponed. " + REASON));
    assertThat(voter.get("/vote/papers").body().split("This contest is postponed", -1)).hasSize(2);

    String site = "/elections/saltmarsh-2020";
    assertThat(get(site).body()).contains(REASON);
    assertThat(get(site + "/result").body()).doesNotContain("This election is postponed");
    assertThat(get(Saltmarsh.YOUNG.path() + "/nominations").body())
        .contains("This contest is postponed. " + REASON);
    assertThat(get(Saltmarsh.YOUNG.path() + "/nominations/embed?lang=cy").body())
        .contains("ornest hon wedi");
    assertThat(get(Saltmarsh.COUNCIL.path() + "/nominations").body()).doesNotContain(REASON);
    // what is postponed is called off for good, but not postponed again
    assertThat(propose("POSTPONED", REASON).body()).contains("already");
    SecondPerson.confirms(second, propose("CALLED_OFF", REASON));
    assertThat(get(Saltmarsh.YOUNG.path()).body()).contains("called off");
  }
}
