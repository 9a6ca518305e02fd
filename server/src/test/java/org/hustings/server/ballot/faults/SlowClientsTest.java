package org.hustings.server.ballot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hustings.server.SecondNode;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.faults.Attempt.Answer;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Hundreds of clients send a byte now and then, on a node whose limits are short.
class SlowClientsTest extends ServerTest {
  private static final int CLIENTS_OF_A_KIND = 100;
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration BETWEEN_BYTES = Duration.ofMillis(300);
  private static final String FORM =
      """
      Host: localhost\r
      Content-Type: application/x-www-form-urlencoded\r
      Content-Length: 100000\r
      \r
      guard=\
      """;

  @Autowired private ApplicationContext node;
  @Autowired private SaltmarshBallot ballot;
  @Autowired private BallotPapers papers;

  @Test
  void they_are_ended_and_keep_nobody_from_voting() throws Exception {
    ballot.open(40);
    List<Attempt> attempts =
        FaultElection.lines(ballot, papers).stream()
            .map(Attempt::read)
            .flatMap(List::stream)
            .toList();
    try (SecondNode slow =
            SecondNode.beside(
                node,
                Map.of(
                    "hustings.http.head-limit", LIMIT.toSeconds() + "s",
                    "hustings.http.body-limit", LIMIT.toSeconds() + "s"));
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Duration>> held = new ArrayList<>();
      for (int client = 0; client < CLIENTS_OF_A_KIND; client++) {
        held.add(clients.submit(trickle(slow.port(), "GET /vote HTTP/1.1\r\nHost: l")));
        held.add(clients.submit(trickle(slow.port(), "POST /vote/cast HTTP/1.1\r\n" + FORM)));
        // nobody reads the body of this one
        held.add(clients.submit(trickle(slow.port(), "POST /vote/paper HTTP/1.1\r\n" + FORM)));
      }
      try (Voters voters = new Voters(attempts, List.of(slow.port()))) {
        voters.finish();
        assertThat(voters.with(Answer.NONE)).isEmpty();
        new OpenedBox(database, ballot.ceremony()).mustHoldWhatWasAcknowledged(voters);
      }
      for (Future<Duration> one : held) {
        assertThat(one.get()).isBetween(LIMIT.minusMillis(500), LIMIT.multipliedBy(15));
      }
    }
  }

  /// How long a client is held that sends this and then a letter again and again.
  private static Callable<Duration> trickle(int port, String begin) {
    return () -> {
      try (Socket line = new Socket("localhost", port)) {
        line.setTcpNoDelay(true);
        return held(line, begin);
      }
    };
  }

  private static Duration held(Socket line, String begin) throws InterruptedException {
    long begun = System.nanoTime();
    try {
      line.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
      while (System.nanoTime() - begun < LIMIT.multipliedBy(20).toNanos()) {
        line.getOutputStream().write('x');
        Thread.sleep(BETWEEN_BYTES);
      }
    } catch (IOException e) {
      // it was ended
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
