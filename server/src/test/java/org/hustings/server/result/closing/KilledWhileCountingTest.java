package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hustings.server.faults.KilledPostgres;
import org.hustings.server.faults.Kills;
import org.hustings.server.faults.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// Kills the server and PostgreSQL at random instants while an election is parted, opened, counted
/// and declared, from the same box again and again. Officials and trustees do what the page asks
/// for. Each time every known vote is counted once, all is as in a count that nothing disturbed,
/// and nothing is left that links. How many kills: see [Kills].
@Tag("long")
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledWhileCountingTest {
  private static final int MEMBERS = Integer.getInteger("hustings.members", 300);
  private static final int KILLS_A_COUNT = 10;

  // not in /tmp: PostgreSQL runs as an ordinary user, who must be able to reach it
  private final Path folder = Path.of("target", "killed-while-counting").toAbsolutePath();
  private final Path data = folder.resolve("data");
  private final Kills kills = Kills.usually(12);
  private final Map<String, Integer> killedWhile = new TreeMap<>();

  @Test
  void however_often_it_is_broken_off_the_count_is_the_same_and_nothing_links()
      throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    long begun = System.nanoTime();
    int counts = 0;
    int shares = 0;
    try (KilledPostgres postgres = new KilledPostgres(data);
        Node node =
            new Node(
                postgres, CountingElection.PROFILE, folder, CountingElection.settings(MEMBERS))) {
      awaitOfficials(node);
      node.kill();
      Remains remains = Remains.ofVotes(postgres.database());
      postgres.stop();
      assertThat(remains.in(cluster())).isNotEmpty();
      copy(cluster(), folder.resolve("box"));

      postgres.start();
      CountingStaff staff = count(node, postgres, 0);
      CountedElection undisturbed = CountedElection.of(postgres.database());
      assertThat(staff.sharesGiven()).isOne();
      assertThat(rankings(undisturbed)).isEqualTo(knownRankings());
      requireNothingLeft(postgres, remains);

      while (!kills.areOver()) {
        FileSystemUtils.deleteRecursively(cluster());
        copy(folder.resolve("box"), cluster());
        postgres.start();
        staff = count(node, postgres, KILLS_A_COUNT);
        counts++;
        shares += staff.sharesGiven();
        assertThat(CountedElection.of(postgres.database())).as("%s", kills).isEqualTo(undisturbed);
        requireNothingLeft(postgres, remains);
      }
    }
    System.out.printf(
        "%s while %s: %d votes counted %d times, all alike; shares given %d times; %d s%n",
        kills,
        killedWhile,
        knownRankings().size(),
        counts,
        shares,
        (System.nanoTime() - begun) / 1_000_000_000);
  }

  private Path cluster() {
    return data.resolve("postgresql");
  }

  /// Has the officials go from the close to the declaration, with so many kills at most.
  private CountingStaff count(Node node, KilledPostgres postgres, int most)
      throws IOException, InterruptedException {
    Files.delete(folder.resolve(CountingElection.OFFICIALS));
    node.start();
    awaitOfficials(node);
    CountingStaff staff = new CountingStaff(node.port(), folder);
    Thread atWork = Thread.ofPlatform().daemon().start(staff);
    JdbcClient database = postgres.database();
    for (int kill = 0; kill < most && !kills.areOver(); kill++) {
      String before = phase(database);
      // a kill that came as it was declared leaves nothing more to wait for
      node.await(() -> isDeclared(database) || !phase(database).equals(before));
      if (isDeclared(database)) {
        break;
      }
      Thread.sleep(kills.random().nextInt(400));
      killedWhile.merge(phase(database).split(":", 2)[0], 1, Integer::sum);
      kills.makeOne(node, postgres, 1);
    }
    node.await(() -> isDeclared(database));
    staff.goHome();
    atWork.join();
    node.kill();
    return staff;
  }

  private void awaitOfficials(Node node) throws IOException, InterruptedException {
    node.await(() -> Files.exists(folder.resolve(CountingElection.OFFICIALS)));
    node.awaitReady();
  }

  /// What is going on, and how far it is.
  private static String phase(JdbcClient database) {
    return database
        .sql(
            """
            SELECT coalesce(
              (SELECT coalesce(doing::jsonb ->> 'key', state) || ':'
                || (SELECT count(*) FROM result.step) || ':'
                || coalesce(done, 0)
              FROM result.closing LEFT JOIN platform.progress ON work = 'result/' || election),
              'NOT CLOSED:')
            """)
        .query(String.class)
        .single();
  }

  private static boolean isDeclared(JdbcClient database) {
    return database
        .sql("SELECT EXISTS (SELECT FROM result.closing WHERE state = 'DECLARED')")
        .query(Boolean.class)
        .single();
  }

  /// Who voted and what was voted are in no row and no file together any more.
  private void requireNothingLeft(KilledPostgres postgres, Remains remains) throws IOException {
    JdbcClient database = postgres.database();
    for (String table : List.of("envelope", "sealed", "session", "returned", "keying", "parted")) {
      assertThat(database.sql("SELECT count(*) FROM ballot." + table).query(Long.class).single())
          .as("%s, %s", table, kills)
          .isZero();
    }
    assertThat(
            database
                .sql("SELECT count(DISTINCT xmin::text) FROM ballot.voted")
                .query(Long.class)
                .single())
        .isOne();
    postgres.stop();
    assertThat(remains.in(cluster())).as("%s", kills).isEmpty();
  }

  /// The rankings in the council's ballot file, each as often as it stands there, sorted.
  private static List<String> rankings(CountedElection counted) {
    List<String> lines = counted.files().getOrDefault("council/0", "").lines().toList();
    int end = lines.indexOf("0");
    List<String> names =
        lines.subList(end + 1, lines.size()).stream().map(name -> name.replace("\"", "")).toList();
    List<String> rankings = new ArrayList<>();
    for (String line : lines.subList(1, end)) {
      List<String> figures = List.of(line.split(" ", -1));
      String ranking =
          String.join(
              ",",
              figures.subList(1, figures.size() - 1).stream()
                  .map(figure -> names.get(Integer.parseInt(figure) - 1))
                  .toList());
      rankings.addAll(Collections.nCopies(Integer.parseInt(figures.getFirst()), ranking));
    }
    Collections.sort(rankings);
    return rankings;
  }

  private List<String> knownRankings() throws IOException {
    return Files.readAllLines(folder.resolve(CountingElection.RANKINGS)).stream().sorted().toList();
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    // with owners and permissions, on which PostgreSQL insists
    Process process =
        new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }
}
