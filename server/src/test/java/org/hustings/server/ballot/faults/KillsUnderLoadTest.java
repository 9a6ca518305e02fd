package org.hustings.server.ballot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hustings.server.ballot.faults.Attempt.Answer;
import org.hustings.server.faults.KilledPostgres;
import org.hustings.server.faults.Kills;
import org.hustings.server.faults.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/// Kills the server and PostgreSQL at random instants while electors vote over HTTP. Every vote
/// that was acknowledged is in the box once, as it was cast, none that was refused is, and nobody
/// has two. How many kills: see [Kills].
@Tag("long")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KillsUnderLoadTest {
  private static final int ELECTORS_FOR_A_KILL = 150;

  // not in /tmp: PostgreSQL runs as an ordinary user, who must be able to reach it
  private final Path folder = Path.of("target", "kills-under-load").toAbsolutePath();
  private final Kills kills = Kills.usually(12);

  @Test
  void what_was_acknowledged_is_in_the_box_once_whatever_was_killed()
      throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    int electors = ELECTORS_FOR_A_KILL * (kills.number() + 1);
    try (KilledPostgres postgres = new KilledPostgres(folder.resolve("data"));
        Node node =
            new Node(postgres, FaultElection.PROFILE, folder, FaultElection.settings(electors))) {
      node.await(() -> Files.exists(folder.resolve(FaultElection.BALLOTS)));
      node.awaitReady();
      Voters voters = new Voters(FaultElection.attempts(folder), List.of(node.port()));
      long begun = System.nanoTime();
      try (voters) {
        kills.make(node, postgres);
        Thread.sleep(1000);
        assertThat(voters.areWaiting()).as("under load to the end, %s", kills).isTrue();
      }
      node.kill();

      OpenedBox box = new OpenedBox(postgres.database(), FaultElection.ceremony(folder));
      System.out.printf(
          "%s: %d attempts acknowledged, %d refused, %d without an answer, %d votes in the box; %d"
              + " s%n",
          kills,
          voters.with(Answer.ACKNOWLEDGED).size(),
          voters.with(Answer.REFUSED).size(),
          voters.with(Answer.NONE).size(),
          box.count("envelope"),
          (System.nanoTime() - begun) / 1_000_000_000);
      box.mustHoldWhatWasAcknowledged(voters);
      box.mustBeListedInOneChain();
      String log = node.log();
      assertThat(voters.all()).noneMatch(attempt -> attempt.isToldIn(log));
    }
  }
}
