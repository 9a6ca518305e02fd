package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Role;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A trustee, or the share that they kept, is lost. The key of this election asks for two of three.
class LostTrusteeTest extends ServerTest {
  private static final String DESK = "/staff/elections/" + Saltmarsh.ELECTION;
  private static final String CLOSE = DESK + "/close";
  private static final String STOP = DESK + "/stop";
  private static final String SEAT = "/elections/" + Saltmarsh.ELECTION + "/trustee";
  private static final String REASON = "Two trustees have lost their shares.";

  @Autowired private CountingHouse house;
  @Autowired private ElectionRoles roles;
  private List<TrusteeShare> shares = List.of();
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void everybody_has_voted() {
    begin_with_empty_tables();
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
    shares = house.open(20, "", "");
    house.everybodyVotes(7);
  }

  @Test
  void whoever_is_lost_before_or_after_the_close_is_not_needed_while_enough_others_have_theirs() {
    Visitor ada =
        signedIn(
            roles.give(
                Saltmarsh.RETURNING_OFFICER,
                Role.TRUSTEE,
                Saltmarsh.ELECTION.slug(),
                "",
                "Ada Larch",
                "ada.larch@example.org"));
    assertThat(ada.get(SEAT).body()).contains("If you lose your share, tell the returning officer");
    closed();
    assertThat(ada.get(SEAT + "/share").body()).contains("If you lose your share");
    assertThat(officer.get(CLOSE).body())
        .contains("is not needed while enough others have theirs", STOP);

    // the first is lost for good, and whoever kept the others opens
    assertThat(open(shares.get(1), shares.get(2)).statusCode()).isEqualTo(302);
    await(() -> !state().equals("SEALED"));
  }

  @Test
  void with_too_few_nobody_opens_the_votes_and_two_people_call_the_election_off() {
    closed();
    assertThat(open(shares.getFirst(), shares.getFirst()).statusCode()).isEqualTo(422);
    assertThat(
            officer
                .submit(CLOSE, CLOSE + "/open", Map.of("share1", shares.getFirst().text()))
                .statusCode())
        .isEqualTo(422);
    assertThat(state()).isEqualTo("SEALED");

    SecondPerson.confirms(
        second, officer.submit(STOP, STOP, Map.of("kind", "CALLED_OFF", "reason", REASON)));
    assertThat(officer.get(CLOSE).body()).contains(REASON).doesNotContain("name=\"share1\"");
    assertThat(get("/elections/" + Saltmarsh.ELECTION + "/result").body())
        .contains("This election is called off. " + REASON);
    // should they be found after all, the votes stay sealed
    open(shares.get(1), shares.get(2));
    assertThat(state()).isEqualTo("SEALED");
    assertThat(count("result.ballot_file")).isZero();
  }

  private HttpResponse<String> open(TrusteeShare one, TrusteeShare other) {
    Map<String, String> given = Map.of("share1", one.text(), "share2", other.text());
    return officer.submit("/account", CLOSE + "/open", given);
  }

  private String state() {
    return database.sql("SELECT state FROM result.closing").query(String.class).single();
  }

  private long count(String table) {
    return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private void closed() {
    house.close();
    officer.submit(CLOSE, CLOSE + "/propose", Map.of("reason", "as announced"));
    String proposal =
        "/staff/approvals/"
            + database.sql("SELECT max(id) FROM account.approval").query(String.class).single();
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    await(() -> count("result.closing") == 1 && state().equals("SEALED"));
  }
}
