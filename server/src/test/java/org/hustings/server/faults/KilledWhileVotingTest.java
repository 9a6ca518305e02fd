package org.hustings.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hustings.server.HustingsServer;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// Server and database are killed at random instants while electors vote. How often, the property
/// `hustings.kills` says: a few in the suite, two hundred and more by `bench/faults/kill.sh`.
class KilledWhileVotingTest {
  private static final Instant OPEN = Instant.parse("2020-08-05T09:00:00Z");
  private static final int KILLS = Integer.getInteger("hustings.kills", 3);
  private static final int ELECTORS_FOR_EACH_KILL = 60;
  private static final int AT_ONCE = 6;

  private final Map<Integer, SecurityCode> codes = new HashMap<>();
  private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger port = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Random random = new Random(11);

  @Test
  void every_acknowledged_vote_is_in_the_box_once_whatever_is_killed()
      throws IOException, InterruptedException, SQLException {
    Path data = Path.of("target", "postgresql-to-be-killed").toAbsolutePath();
    FileSystemUtils.deleteRecursively(data);
    openTheBallot(data);
    try (ExecutorService voters = Executors.newVirtualThreadPerTaskExecutor()) {
      AtomicInteger next = new AtomicInteger();
      List<Integer> electors = codes.keySet().stream().sorted().toList();
      for (int i = 0; i < AT_ONCE; i++) {
        voters.execute(() -> vote(electors, next));
      }
      killAgainAndAgain(data);
      over.set(true);
    }
    assertThat(acknowledged)
        .as("votes acknowledged over %s kills", KILLS)
        .hasSizeGreaterThan(KILLS);
    EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Map.of());
    try (postgres;
        Connection connection = connect(postgres)) {
      assertBoxHoldsThemOnce(connection);
    }
  }

  private void openTheBallot(Path data) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Map.of());
    try (postgres;
        var server =
            HustingsServer.start(
                ServingNode.settings(
                    postgres.url("postgres"), postgres.user(), postgres.password()),
                "test")) {
      SaltmarshBallot ballot = server.getBean(SaltmarshBallot.class);
      ballot.open(KILLS * ELECTORS_FOR_EACH_KILL);
      ballot
          .electors()
          .forEach(elector ->
              codes.put(elector.number().value(), ballot.code(elector.number().value())));
    }
  }

  private void vote(List<Integer> electors, AtomicInteger next) {
    while (!over.get()) {
      int place = next.getAndIncrement();
      if (place >= electors.size()) {
        return;
      }
      int elector = electors.get(place);
      InsistentVoter voter = new InsistentVoter(codes.get(elector));
      boolean voted = false;
      while (!voted && !over.get()) {
        Optional<String> tracker = port.get() == 0 ? Optional.empty() : voter.tryAt(port.get());
        voted = tracker.isPresent();
        tracker.ifPresent(one -> acknowledged.put(elector, one));
        if (!voted) {
          LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
      }
    }
  }

  private void killAgainAndAgain(Path data) throws IOException, InterruptedException {
    int kills = 0;
    while (kills < KILLS) {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(data, Map.of());
      boolean databaseGoes = false;
      while (kills < KILLS && !databaseGoes) {
        databaseGoes = random.nextInt(3) == 0;
        try (ServingNode node = ServingNode.start(postgres, OPEN.plusSeconds(60L * kills))) {
          port.set(node.port());
          Thread.sleep(300 + random.nextInt(1500));
          if (databaseGoes) {
            kill(data);
            Thread.sleep(200);
          }
          kills++;
        }
        port.set(0);
      }
      postgres.close();
    }
  }

  /// The number of the postmaster stands in a file of its own.
  private static void kill(Path data) throws IOException {
    List<Path> found = new ArrayList<>();
    try (var files = Files.walk(data)) {
      files.filter(file -> file.endsWith("postmaster.pid")).forEach(found::add);
    }
    long pid = Long.parseLong(Files.readAllLines(found.getFirst()).getFirst().strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
  }

  private void assertBoxHoldsThemOnce(Connection connection) throws SQLException {
    Map<Integer, List<String>> box = new HashMap<>();
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT e.elector, e.tracker, s.tracker IS NOT NULL AS sealed
                FROM ballot.envelope e LEFT JOIN ballot.sealed s USING (election, tracker)
                """)) {
      while (rows.next()) {
        assertThat(rows.getBoolean("sealed")).as("an outer envelope has its inner one").isTrue();
        box.computeIfAbsent(rows.getInt("elector"), _ -> new ArrayList<>())
            .add(rows.getString("tracker"));
      }
    }
    assertThat(box.values())
        .as("each elector has one vote")
        .allSatisfy(one -> assertThat(one).hasSize(1));
    acknowledged.forEach((elector, tracker) ->
        assertThat(box.getOrDefault(elector, List.of()))
            .as("the vote of elector %s", elector)
            .containsExactly(tracker));
    assertThat(box.size() - acknowledged.size())
        .as("votes in the box whose acknowledgement was cut off")
        .isBetween(0, AT_ONCE * 2);
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.url("postgres"), postgres.user(), postgres.password());
  }
}
