package org.hustings.server.result.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.server.audit.Actor;
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

/// Brings Saltmarsh to an hour after its close with a known vote of every elector when a node
/// starts for the first time; at every start it leaves links with which two officials sign in.
@Component
@Profile(CountingElection.PROFILE)
class CountingElection implements ApplicationRunner {
  static final String PROFILE = "counting-faults";
  static final String SHARE = "share-";

  /// The rankings for the council, one a line: names in order of preference, with commas between.
  static final String RANKINGS = "rankings.txt";

  /// Two links' tokens.
  static final String OFFICIALS = "officials.txt";

  private static final String MEMBERS = "hustings.faults.members";
  private static final String PERSONS = "persons.txt";

  private final KnownVotes known;
  private final SaltmarshBallot ballot;
  private final BallotPapers papers;
  private final Roll roll;
  private final Grants grants;
  private final SignInLinks links;
  private final MovableClock clock;
  private final Environment settings;
  private final Path folder;

  CountingElection(
      KnownVotes known,
      SaltmarshBallot ballot,
      BallotPapers papers,
      Roll roll,
      Grants grants,
      SignInLinks links,
      MovableClock clock,
      Environment settings) {
    this.known = known;
    this.ballot = ballot;
    this.papers = papers;
    this.roll = roll;
    this.grants = grants;
    this.links = links;
    this.clock = clock;
    this.settings = settings;
    this.folder = Path.of(settings.getRequiredProperty(Node.FOLDER));
    // before the first job: a node that was killed comes up after the close
    afterTheClose();
  }

  static Map<String, String> settings(int members) {
    return Map.of(
        "hustings.mail.keep",
        "true",
        // so that a trial need not wait two minutes until a dead node's job is done again
        "db-scheduler.heartbeat-interval",
        "500ms",
        "db-scheduler.missed-heartbeats-limit",
        "4",
        MEMBERS,
        Integer.toString(members));
  }

  private void afterTheClose() {
    clock.moveTo(Saltmarsh.CLOSES.plus(Duration.ofHours(1)));
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (roll.size(Saltmarsh.ELECTION) == 0) {
      List<KnownVotes.Vote> votes =
          known.cast(settings.getRequiredProperty(MEMBERS, Integer.class), 1893);
      afterTheClose();
      write(RANKINGS, rankings(votes));
      for (int trustee = 1; trustee <= 2; trustee++) {
        write(SHARE + trustee, List.of(ballot.ceremony().shares().get(trustee).text()));
      }
      write(PERSONS, List.of(appoint(Role.RETURNING_OFFICER), appoint(Role.STAFF)));
    }
    List<String> tokens = new ArrayList<>();
    for (String person : Files.readAllLines(folder.resolve(PERSONS))) {
      tokens.add(links.issue(PersonId.parse(person)));
    }
    write(OFFICIALS, tokens);
  }

  private String appoint(Role role) {
    String name = "Official " + role;
    return grants
        .give(
            Actor.system("test"), role, name, role.name().toLowerCase(Locale.ROOT) + "@example.org")
        .toString();
  }

  private List<String> rankings(List<KnownVotes.Vote> votes) {
    BallotPaper council =
        papers
            .find(Saltmarsh.ELECTION)
            .orElseThrow()
            .of(ballot.pack(votes.getFirst().elector()))
            .getFirst();
    Map<String, String> names =
        council.candidates().stream()
            .collect(Collectors.toMap(PaperCandidate::key, PaperCandidate::name));
    return votes.stream()
        .map(Links::ranking)
        .filter(ranking -> !ranking.isEmpty())
        .map(ranking -> ranking.stream().map(names::get).collect(Collectors.joining(",")))
        .toList();
  }

  private void write(String name, List<String> lines) throws IOException {
    Path half = folder.resolve(name + ".part");
    Files.write(half, lines);
    Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
