package org.hustings.server.ballot.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.ballotbox.list.SignedHead;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SealedBallotsTest extends ServerTest {
  @Autowired private SaltmarshBallot ballot;
  @Autowired private Box box;
  @Autowired private Sequencer sequencer;
  @Autowired private SealedBallots ballots;
  @Autowired private SigningKey key;
  private BallotTracker tracker = BallotTracker.parse("2222-2222-2222-2222").orElseThrow();

  @BeforeAll
  void two_batches_are_listed() {
    ballot.open(40);
    vote(1, 12);
    sequencer.list();
    vote(13, 25);
    sequencer.list();
  }

  private void vote(int from, int to) {
    for (int elector = from; elector <= to; elector++) {
      Pack pack = ballot.pack(elector);
      CastOutcome outcome =
          box.cast(pack, ballot.marked(pack, new Random(elector)), AttemptId.draw());
      tracker = ((CastOutcome.Accepted) outcome).receipt().tracker();
    }
  }

  @Test
  void every_line_vouches_for_all_before_it_and_the_head_for_the_last() {
    List<ListedBallot> lines = ballots.after(Saltmarsh.ELECTION, 0, 100);
    String chain = ListedBallot.BEFORE_FIRST;
    for (ListedBallot line : lines) {
      assertThat(line.follows(chain, Saltmarsh.ELECTION)).as("line %d", line.position()).isTrue();
      chain = line.chain();
    }
    SignedHead head = ballots.head(Saltmarsh.ELECTION).orElseThrow();

    assertThat(lines).extracting(ListedBallot::position).doesNotHaveDuplicates().hasSize(25);
    assertThat(head.ballots()).isEqualTo(25);
    assertThat(head.chain()).isEqualTo(chain);
    assertThat(key.signed(head)).isTrue();
  }

  @Test
  void an_altered_line_breaks_the_chain_and_an_altered_head_is_not_signed() {
    List<ListedBallot> lines = ballots.after(Saltmarsh.ELECTION, 0, 2);
    ListedBallot second = lines.get(1);
    ListedBallot altered = new ListedBallot(2, second.tracker(), "ab".repeat(32), second.chain());
    SignedHead head = ballots.head(Saltmarsh.ELECTION).orElseThrow();
    SignedHead shorter =
        new SignedHead(
            head.election(), head.ballots() - 1, head.chain(), head.signedAt(), head.signature());

    assertThat(altered.follows(lines.get(0).chain(), Saltmarsh.ELECTION)).isFalse();
    assertThat(key.signed(shorter)).isFalse();
  }

  @Test
  void the_database_itself_refuses_to_change_the_list() {
    for (String act :
        List.of(
            "DELETE FROM ballot.listed",
            "UPDATE ballot.listed SET hash = ''",
            "TRUNCATE ballot.listed")) {
      assertThatThrownBy(() -> database.sql(act).update())
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(() -> owner.sql(act).update())
          .hasMessageMatching("(?s).*(only grows|keeps what it was given).*");
    }
  }

  @Test
  void a_voter_finds_their_ballot_by_its_tracker_however_it_is_typed() {
    String path = "/elections/saltmarsh-2020/ballots?tracker=";
    String typed = tracker.written().toLowerCase(Locale.ROOT).replace("-", "+");

    assertThat(get(path + typed).body()).contains("Yes: this ballot is in the box");
    assertThat(get(path + "2222-2222-2222-2222").body())
        .contains("No ballot with this tracker is in the box");
    assertThat(get(path + "my+ballot").body()).contains("This is no tracker");
  }

  @Test
  void the_whole_list_can_be_taken_away_as_csv_and_json() {
    String csv = get("/elections/saltmarsh-2020/ballots.csv").body();
    String json = get("/elections/saltmarsh-2020/ballots.json?after=20").body();

    assertThat(csv.lines()).hasSize(26).first().isEqualTo("position,tracker,sha256,chain");
    assertThat(csv).contains(tracker.written());
    assertThat(json).contains("\"position\":21").doesNotContain("\"position\":20,");
    assertThat(get("/elections/saltmarsh-2020/ballots.pem").body())
        .startsWith("-----BEGIN PUBLIC KEY-----");
    assertThat(get("/elections/saltmarsh-2020").body())
        .contains("The list of sealed ballots: is mine in the box?");
  }
}
