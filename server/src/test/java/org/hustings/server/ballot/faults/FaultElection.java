package org.hustings.server.ballot.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.sealing.Digests;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Brings Saltmarsh to its open ballot when a node starts for the first time, writes down the
/// electors' codes, and keeps the clock within the ballot.
@Component
@Profile(FaultNode.PROFILE)
class FaultElection implements ApplicationRunner {
  private final Saltmarsh saltmarsh;
  private final SaltmarshBallot ballot;
  private final BallotPapers papers;
  private final Roll roll;
  private final MovableClock clock;
  private final Environment settings;

  FaultElection(
      Saltmarsh saltmarsh,
      SaltmarshBallot ballot,
      BallotPapers papers,
      Roll roll,
      MovableClock clock,
      Environment settings) {
    this.saltmarsh = saltmarsh;
    this.ballot = ballot;
    this.papers = papers;
    this.roll = roll;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (roll.size(Saltmarsh.ELECTION) == 0) {
      ballot.open(settings.getRequiredProperty(FaultNode.ELECTORS, Integer.class));
      writeCodes(Path.of(settings.getRequiredProperty(FaultNode.BALLOTS)));
    }
    clock.moveTo(Saltmarsh.OPENS.plus(Duration.ofDays(2)));
  }

  /// A line for each elector: number, code, what the voter's forms send back, and the names of two
  /// fields of the council's paper.
  private void writeCodes(Path file) throws IOException {
    List<String> fields =
        papers.papers(saltmarsh.definition().id()).getFirst().candidates().stream()
            .limit(2)
            .map(candidate -> "mark.council." + candidate.key())
            .toList();
    List<String> lines =
        ballot.electors().stream()
            .map(elector -> elector.number().value())
            .map(number ->
                "%d %s %s".formatted(number, codeAndGuard(number), String.join(" ", fields)))
            .toList();
    Path half = file.resolveSibling(file.getFileName() + ".part");
    Files.write(half, lines);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private String codeAndGuard(int elector) {
    String code = ballot.code(elector).written();
    byte[] digest = Digests.sha256(("guard:" + code).getBytes(StandardCharsets.UTF_8));
    return code + " " + HexFormat.of().formatHex(digest, 0, 16);
  }
}
