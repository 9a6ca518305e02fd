package org.hustings.server.ballot.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ContestId;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.faults.Node;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Brings Saltmarsh to its open ballot when a node starts for the first time, writes down the
/// electors' codes and what opens the box, and keeps the clock within the ballot.
@Component
@Profile(FaultElection.PROFILE)
class FaultElection implements ApplicationRunner {
  static final String PROFILE = "voting-faults";
  private static final String ELECTORS = "hustings.faults.electors";
  static final String BALLOTS = "ballots.txt";

  private static final String KEY = "key.txt";
  private static final String SHARE = "share-";

  private final SaltmarshBallot ballot;
  private final BallotPapers papers;
  private final Roll roll;
  private final Environment settings;

  FaultElection(
      SaltmarshBallot ballot,
      BallotPapers papers,
      Roll roll,
      MovableClock clock,
      Environment settings) {
    this.ballot = ballot;
    this.papers = papers;
    this.roll = roll;
    this.settings = settings;
    // before the first request: a node that was killed comes up within the ballot
    clock.moveTo(Saltmarsh.OPENS.plus(Duration.ofDays(2)));
  }

  /// The settings of a node for so many electors.
  static Map<String, String> settings(int electors) {
    return Map.of("hustings.mail.keep", "true", ELECTORS, Integer.toString(electors));
  }

  /// What the electors whose codes a node has written down are going to try.
  static List<Attempt> attempts(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve(BALLOTS)).stream()
        .map(Attempt::read)
        .flatMap(List::stream)
        .toList();
  }

  /// What opens the box of a node.
  static KeyCeremony ceremony(Path folder) throws IOException {
    return new KeyCeremony(
        ElectionKey.parse(Files.readString(folder.resolve(KEY))),
        List.of(
            TrusteeShare.parse(Files.readString(folder.resolve(SHARE + 1))),
            TrusteeShare.parse(Files.readString(folder.resolve(SHARE + 2)))));
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (roll.size(Saltmarsh.ELECTION) == 0) {
      ballot.open(settings.getRequiredProperty(ELECTORS, Integer.class));
      Path folder = Path.of(settings.getRequiredProperty(Node.FOLDER));
      Files.writeString(folder.resolve(KEY), ballot.ceremony().key().text());
      for (TrusteeShare share : ballot.ceremony().shares()) {
        Files.writeString(folder.resolve(SHARE + share.number()), share.text());
      }
      writeCodes(folder.resolve(BALLOTS));
    }
  }

  private void writeCodes(Path file) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    Files.write(half, lines(ballot, papers));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// A line for each elector: number, code, what the voter's forms send back, and the keys of two
  /// candidates of the council's paper.
  static List<String> lines(SaltmarshBallot ballot, BallotPapers papers) {
    ContestId council = Saltmarsh.COUNCIL;
    String candidates =
        papers.papers(council.election()).stream()
            .filter(paper -> paper.contest().equals(council))
            .flatMap(paper -> paper.candidates().stream())
            .limit(2)
            .map(PaperCandidate::key)
            .collect(Collectors.joining(" "));
    List<String> lines = new ArrayList<>();
    ballot.each(elector -> {
      int number = elector.number().value();
      lines.add("%d %s %s".formatted(number, codeAndGuard(ballot, number), candidates));
    });
    return lines;
  }

  private static String codeAndGuard(SaltmarshBallot ballot, int elector) {
    String code = ballot.code(elector).written();
    byte[] digest = Digests.sha256(("guard:" + code).getBytes(StandardCharsets.UTF_8));
    return code + " " + HexFormat.of().formatHex(digest, 0, 16);
  }
}
