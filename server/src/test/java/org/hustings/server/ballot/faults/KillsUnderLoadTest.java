package org.hustings.server.ballot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.hustings.server.ballot.faults.Attempt.Answer;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/// Kills the server and PostgreSQL at random instants while electors vote over HTTP. Every vote
/// that was acknowledged is in the box once, none that was refused is, and nobody has two.
///
/// `-Dhustings.kills=200` makes as many kills; `-Dhustings.seed=7` repeats the order of their kinds
/// and their waiting times, though not what the machine does in between.
class KillsUnderLoadTest {
  private static final int KILLS = Integer.getInteger("hustings.kills", 2);
  private static final long SEED = Long.getLong("hustings.seed", System.nanoTime());
  private static final int VOTERS = 8;
  private static final int PAUSE_MILLIS = 40;
  private static final int ELECTORS_FOR_A_KILL = 250;

  private final Map<Integer, Answer> answers = new ConcurrentHashMap<>();
  private final Queue<Attempt> waiting = new ConcurrentLinkedQueue<>();

  @Test
  void what_was_acknowledged_is_in_the_box_once_whatever_was_killed()
      throws IOException, InterruptedException {
    // not in /tmp: PostgreSQL runs as an ordinary user, who must be able to reach it
    Path data = Path.of("target", "kills-under-load", "data").toAbsolutePath();
    FileSystemUtils.deleteRecursively(data.getParent());
    Files.createDirectories(data);
    KilledServer server = new KilledServer(data, ELECTORS_FOR_A_KILL * (KILLS + 1));
    server.awaitReady();
    Files.readAllLines(server.ballots()).stream().map(Attempt::read).forEach(waiting::add);
    List<Attempt> all = List.copyOf(waiting);
    try (ExecutorService voters = Executors.newFixedThreadPool(VOTERS)) {
      for (int voter = 0; voter < VOTERS; voter++) {
        voters.execute(() -> vote(server.port()));
      }
      kill(server);
      waiting.clear();
    }
    server.kill();

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Map.of())) {
      check(
          JdbcClient.create(
              new DriverManagerDataSource(
                  postgres.url("postgres"), postgres.user(), postgres.password())),
          all.size());
    }
    String log = Files.readString(data.resolveSibling("node.log"));
    assertThat(all).noneMatch(attempt -> attempt.isToldIn(log));
  }

  private void kill(KilledServer server) throws IOException, InterruptedException {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      Thread.sleep(300 + random.nextInt(1500));
      if (kill % 2 == 0) {
        server.kill();
      } else {
        server.killDatabase();
      }
      server.restart();
    }
    Thread.sleep(1000);
  }

  /// Votes for one elector after the other. Without an answer every other elector gives up; the
  /// rest try again until there is one.
  private void vote(int port) {
    Attempt attempt = waiting.poll();
    while (attempt != null) {
      Answer answer = attempt.send(port);
      boolean givesUp = ThreadLocalRandom.current().nextBoolean();
      while (answer == Answer.NONE && !givesUp && !waiting.isEmpty()) {
        pause();
        answer = attempt.send(port);
      }
      answers.put(attempt.elector(), answer);
      pause();
      attempt = waiting.poll();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(JdbcClient database, int electors) {
    Queue<Integer> voted =
        new ArrayDeque<>(
            database
                .sql(
                    """
                    SELECT e.elector FROM ballot.envelope e
                    JOIN ballot.sealed s ON s.tracker = e.tracker AND s.election = e.election
                    """)
                .query(Integer.class)
                .list());
    Set<Integer> once = new HashSet<>(voted);
    System.out.printf(
        "%d kills (seed %d): %d electors, %d acknowledged, %d refused, %d without an answer, %d in the box%n",
        KILLS,
        SEED,
        electors,
        of(Answer.ACKNOWLEDGED).size(),
        of(Answer.REFUSED).size(),
        of(Answer.NONE).size(),
        once.size());

    assertThat(voted).as("votes, seed %d", SEED).hasSize(once.size());
    assertThat(of(Answer.ACKNOWLEDGED)).as("acknowledged, seed %d", SEED).isNotEmpty();
    assertThat(once).as("in the box, seed %d", SEED).containsAll(of(Answer.ACKNOWLEDGED));
    assertThat(once)
        .as("in the box, seed %d", SEED)
        .doesNotContainAnyElementsOf(of(Answer.REFUSED));
    assertThat(answers.keySet()).as("tried, seed %d", SEED).containsAll(once);
    assertThat(count(database, "envelope")).isEqualTo(once.size());
    assertThat(count(database, "sealed")).isEqualTo(once.size());
    assertThat(count(database, "listed") + count(database, "unlisted")).isEqualTo(once.size());
  }

  private Set<Integer> of(Answer answer) {
    Set<Integer> electors = new HashSet<>();
    answers.forEach((elector, one) -> {
      if (one == answer) {
        electors.add(elector);
      }
    });
    return electors;
  }

  private static long count(JdbcClient database, String table) {
    return database.sql("SELECT count(*) FROM ballot." + table).query(Long.class).single();
  }
}
