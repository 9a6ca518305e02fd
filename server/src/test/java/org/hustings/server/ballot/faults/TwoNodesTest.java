package org.hustings.server.ballot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hustings.server.SecondNode;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.faults.Attempt.Answer;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.ballot.post.ScanOutcome;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Two web nodes on one database take votes at once.
class TwoNodesTest extends ServerTest {
  private static final int CONNECTIONS = 20;

  @Autowired private ApplicationContext node;
  @Autowired private SaltmarshBallot ballot;
  @Autowired private BallotPapers papers;
  @Autowired private Sequencer sequencer;
  @Autowired private Scanning scanning;
  private SecondNode second;
  private List<Integer> ports;

  @BeforeAll
  void a_second_node_starts() {
    second = SecondNode.beside(node, Map.of());
    ports = List.of(visitor().address("").getPort(), second.port());
  }

  @AfterAll
  void it_ends() {
    second.close();
  }

  @BeforeEach
  void the_ballot_is_open() {
    begin_with_empty_tables();
    ballot.open(150);
    // its time stands where the first node's does, and it forgets the key of the test before
    second.bean(MovableClock.class).moveTo(clock.instant());
    Box theirs = second.bean(Box.class);
    await(() -> theirs.key(Saltmarsh.ELECTION).equals(Optional.of(ballot.ceremony().key())));
  }

  private List<Attempt> attempts() {
    return FaultElection.lines(ballot, papers).stream()
        .map(Attempt::read)
        .flatMap(List::stream)
        .toList();
  }

  /// The second node lists twice a second; the first does all the time.
  @Test
  void what_either_acknowledged_is_in_the_box_once_and_the_list_is_one_chain() {
    try (Voters voters = new Voters(attempts(), ports)) {
      while (voters.areWaiting()) {
        sequencer.list();
      }
      voters.finish();
      await(() -> {
        sequencer.list();
        return !sequencer.hasWork();
      });

      OpenedBox box = new OpenedBox(database, ballot.ceremony());
      assertThat(voters.with(Answer.NONE)).isEmpty();
      assertThat(voters.with(Answer.REFUSED)).isNotEmpty();
      assertThat(box.rankings()).hasSize(voters.with(Answer.ACKNOWLEDGED).size());
      box.mustHoldWhatWasAcknowledged(voters);
      box.mustBeListedInOneChain();
      assertThat(box.count("unlisted")).isZero();
      assertThat(second.visitor().get("/elections/" + Saltmarsh.ELECTION + "/sealed").body())
          .isEqualTo(get("/elections/" + Saltmarsh.ELECTION + "/sealed").body());
    }
  }

  /// Of those whose paper went by post: whichever comes first counts, and nothing else does.
  @Test
  void an_elector_at_twenty_connections_and_by_post_at_once_has_one_vote() throws Exception {
    List<Attempt> posted =
        attempts().stream().filter(attempt -> attempt.elector() % 10 == 5).limit(8).toList();
    Map<Integer, Long> accepted = new HashMap<>();
    for (Attempt elector : posted) {
      accepted.put(elector.elector(), allAtOnce(elector));
    }

    assertThat(posted).hasSize(8);
    assertThat(accepted.values()).containsOnly(1L);
    assertThat(
            database
                .sql("SELECT elector FROM ballot.envelope WHERE status = 'VOTE' ORDER BY elector")
                .query(Integer.class)
                .list())
        .isEqualTo(posted.stream().map(Attempt::elector).sorted().toList());
    // each sealed ballot is an online vote's: a paper has none before it is keyed
    assertThat(
            database
                .sql(
                    """
                    SELECT count(*) FROM ballot.envelope e FULL JOIN ballot.sealed s
                      ON s.tracker = e.tracker
                    WHERE (s.tracker IS NULL) <> (e.channel = 'POST')
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  /// How many of all who tried for the same elector were told that the vote is in the box.
  private long allAtOnce(Attempt elector) throws Exception {
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      int port = ports.get(connection % 2);
      Attempt one =
          new Attempt(
              elector.elector(),
              elector.code(),
              elector.guard(),
              connection % 3 == 0 ? elector.ranking() : elector.ranking().reversed(),
              false,
              AttemptId.draw());
      tries.add(() -> one.send(port) == Answer.ACKNOWLEDGED);
    }
    String paper = new PaperNumber(elector.elector()).toString();
    for (Scanning at : List.of(scanning, second.bean(Scanning.class))) {
      tries.add(
          tries.size() / 2,
          () ->
              at.scan(Saltmarsh.ELECTION, List.of(paper), false, Saltmarsh.RETURNING_OFFICER)
                      .getFirst()
                      .outcome()
                  == ScanOutcome.ACCEPTED);
    }
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(tries.size())) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (Callable<Boolean> one : tries) {
        running.add(
            threads.submit(() -> {
              start.await();
              return one.call();
            }));
      }
      start.countDown();
      long accepted = 0;
      for (Future<Boolean> one : running) {
        accepted += one.get() ? 1 : 0;
      }
      return accepted;
    }
  }
}
