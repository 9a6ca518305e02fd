package org.hustings.server.result.closing;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.reckoning.Accounts;
import org.hustings.server.ballot.reckoning.FindingWords;
import org.hustings.server.ballot.reckoning.Findings;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.Bundles;
import org.hustings.server.result.Declarations;
import org.hustings.server.result.closing.Closing.State;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The last step: the returning officer declares the result, and it is public.
@Component
public class DeclareStep {
  private final ClosingRows closings;
  private final Counted counted;
  private final Declarations declarations;
  private final Bundles bundles;
  private final Accounts accounts;
  private final FindingWords found;
  private final AuditLog audit;
  private final Stops stops;
  private final ResultLetters letters;
  private final Clock clock;

  DeclareStep(
      ClosingRows closings,
      Counted counted,
      Declarations declarations,
      Bundles bundles,
      Accounts accounts,
      FindingWords found,
      AuditLog audit,
      Stops stops,
      ResultLetters letters,
      Clock clock) {
    this.closings = closings;
    this.counted = counted;
    this.declarations = declarations;
    this.bundles = bundles;
    this.accounts = accounts;
    this.found = found;
    this.audit = audit;
    this.stops = stops;
    this.letters = letters;
    this.clock = clock;
  }

  /// Declares; nothing happens if that has been done.
  ///
  /// @param rankings whether the ballot files are published with the result
  /// @throws RefusedException if the election does not go on, or the result was withdrawn
  /// @throws IllegalStateException if not everything is counted
  /// @throws org.hustings.server.ballot.reckoning.BoxStoppedException if the list, the numbers or
  ///   what was struck were changed since the envelopes were parted
  @Transactional
  public void declare(ElectionId election, boolean rankings, SignedIn returningOfficer) {
    Closing closing = closings.lock(election).orElseThrow();
    State state = closing.state();
    if (state == State.DECLARED) {
      return;
    }
    stops.holdGoingOn(election);
    if (state == State.WITHDRAWN) {
      throw new RefusedException("result-staff.declare.withdrawn");
    }
    if (state != State.COUNTED) {
      throw new IllegalStateException("The contests of " + election + " are not all counted.");
    }
    Declaration declaration =
        counted.find(election).orElseThrow().by(returningOfficer.name(), clock.instant(), rankings);
    accounts.requireAsFixed(election);
    declarations.keep(election, closing.count(), declaration);
    bundles.keep(declaration, closing.count());
    letters.send(election, declaration);
    closings.log(election, Message.of("result.step.declared"));
    closings.move(election, State.DECLARED);
    audit.record(
        returningOfficer.actor(),
        "result.declared",
        CloseAct.subject(election),
        null,
        Map.of("rankings", rankings, "elected", elected(declaration)));
  }

  /// Takes down that the result was not declared, for what was found; tells it with the way on.
  @Transactional
  public String stop(ElectionId election, Findings findings) {
    String words = found.withWayOn(findings);
    if (closings.lock(election).orElseThrow().state() == State.COUNTED) {
      closings.halt(election, words);
      closings.log(election, Message.of("result.step.stopped", "why", words));
    }
    return words;
  }

  private static Map<String, Object> elected(Declaration declaration) {
    Map<String, Object> elected = new TreeMap<>();
    for (ContestResult contest : declaration.contests()) {
      elected.put(
          contest.contest(),
          contest.question() == null
              ? contest.elected().stream().map(ContestResult.Person::name).toList()
              : contest.outcome());
    }
    return elected;
  }
}
