package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.Admission;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.Disqualifications;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// F5: nobody could make votes void that were cast on a faulty paper and have their electors vote
/// again; and the link of a disqualified voter said that the vote stands.
class FaultyPaperTest extends ServerTest {
  private static final String PATH = "/elections/saltmarsh-2020/void-votes";
  private static final String STAFF = "/staff" + PATH;

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Box box;
  @Autowired private Parting parting;
  @Autowired private Sequencer sequencer;
  @Autowired private Disqualifications disqualifications;
  private Visitor staff = visitor();
  private Visitor colleague = visitor();

  @BeforeEach
  void the_ballot_is_open() {
    begin_with_empty_tables();
    ballot.open(20);
    staff = signedIn(Role.STAFF);
    colleague = signedIn(Role.RETURNING_OFFICER);
  }

  private CastOutcome cast(Pack pack) {
    return box.cast(pack, ballot.marked(pack, new Random(7)), AttemptId.draw());
  }

  private String propose(Map<String, String> fields) {
    return staff.submit(STAFF, STAFF, fields).headers().firstValue("location").orElseThrow();
  }

  private void hours(int later) {
    clock.moveTo(clock.instant().plusSeconds(3600L * later));
  }

  private String day(int hour) {
    return "2020-08-03T%02d:00".formatted(hour);
  }

  private List<String> statuses() {
    return database
        .sql("SELECT status FROM ballot.envelope ORDER BY elector, received_at")
        .query(String.class)
        .list();
  }

  @Test
  void votes_of_a_window_are_made_void_by_two_and_their_electors_vote_again() {
    cast(ballot.pack(1));
    hours(2);
    cast(ballot.pack(2));
    String proposal =
        propose(
            Map.of("from", day(9), "until", day(11), "reason", "A candidate was left out."));
    staff.submit(proposal, proposal + "/confirm", Map.of());
    assertThat(statuses()).containsExactly("VOTE", "VOTE");

    colleague.submit(proposal, proposal + "/confirm", Map.of());

    assertThat(statuses()).containsExactly("VOID", "VOTE");
    assertThat(box.admit(ballot.code(1), "here"))
        .isInstanceOfSatisfying(
            Admission.DeadCode.class,
            dead -> assertThat(dead.reason()).isEqualTo(DeathReason.VOID));
    assertThat(get(PATH).body()).contains("1 vote that came", "A candidate was left out.");
    await(() ->
        mail.letters().stream().anyMatch(one -> one.text().contains("because the paper was faulty")));

    Pack again = ballot.makePack(ballot.electors().getFirst());
    assertThat(cast(again)).isInstanceOf(CastOutcome.Accepted.class);
    assertThat(statuses()).containsExactly("VOID", "VOTE", "VOTE");
  }

  @Test
  void a_void_vote_is_named_and_never_opened() {
    for (int elector = 1; elector <= 4; elector++) {
      cast(ballot.pack(elector));
    }
    String proposal = propose(Map.of("electors", "2 3", "reason", "The paper was another's."));
    colleague.submit(proposal, proposal + "/confirm", Map.of());
    sequencer.listAll();
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));

    parting.part(Saltmarsh.ELECTION, Actor.system("test"));

    assertThat(ballot.opened(parting)).hasSize(2);
    assertThat(
            database
                .sql("SELECT reason FROM ballot.struck ORDER BY reason")
                .query(String.class)
                .list())
        .containsExactly("void", "void");
  }

  @Test
  void a_proposal_lapses_when_other_votes_are_within_it() {
    cast(ballot.pack(1));
    String proposal = propose(Map.of("electors", "1 2", "reason", "The paper was faulty."));
    cast(ballot.pack(2));

    colleague.submit(proposal, proposal + "/confirm", Map.of());

    assertThat(statuses()).containsExactly("VOTE", "VOTE");
  }

  @Test
  void the_link_of_a_disqualified_voter_does_not_say_that_the_vote_stands() {
    cast(ballot.pack(1));
    disqualifications.disqualify(
        Saltmarsh.ELECTION, new ElectorNumber(1), "not a member", Saltmarsh.RETURNING_OFFICER);
    Visitor voter = visitor();
    voter.post(
        "/vote", Map.of("part1", ballot.code(1).part1(), "part2", ballot.code(1).part2()));

    assertThat(voter.get("/vote/papers").body())
        .contains("Your vote is not counted")
        .doesNotContain("it stands");
  }
}
