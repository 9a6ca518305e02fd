package org.hustings.server.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.State;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.text.Phrases;
import org.hustings.server.nomination.tracker.Choice;
import org.hustings.server.nomination.tracker.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells who goes on the ballot paper: whoever stands, has met the threshold and, where the
/// timetable has a deadline for it, has accepted. Eligibility is asked when a candidacy is put
/// forward; whoever loses it later stands until the returning officer disqualifies the candidacy.
@Component
public class ValidNominations {
  private final PublicContests contests;
  private final Trackers trackers;
  private final Candidacies candidacies;

  ValidNominations(PublicContests contests, Trackers trackers, Candidacies candidacies) {
    this.contests = contests;
    this.trackers = trackers;
    this.candidacies = candidacies;
  }

  /// Who is validly nominated in a contest at an instant; empty for a contest that is not public.
  /// Where the definition states no threshold, everybody who stands is.
  public Optional<ValidlyNominated> of(ContestId contest, Instant at) {
    return contests.find(contest).map(defined -> of(defined, at));
  }

  /// Who is put forward in a contest and would not go on its paper, by name; nobody for a contest
  /// that is not public.
  public List<LeftOut> leftOut(ContestId contest, Instant at) {
    return contests.find(contest).map(defined -> leftOut(defined, at)).orElse(List.of());
  }

  private List<LeftOut> leftOut(PublicContests.Defined defined, Instant at) {
    Set<CandidacyId> valid =
        of(defined, at).candidates().stream()
            .map(one -> one.candidacy().id())
            .collect(Collectors.toSet());
    Map<CandidacyId, Line> lines =
        trackers.of(defined, Choice.EVERYBODY, at).tracker().lines().stream()
            .collect(Collectors.toMap(line -> line.candidate().id(), Function.identity()));
    return candidacies.in(defined.contest().id(), at).stream()
        .filter(one -> !valid.contains(one.id()))
        .map(one -> new LeftOut(one, why(one, lines.get(one.id()))))
        .toList();
  }

  private static LeftOut.Why why(Candidacy candidacy, @Nullable Line line) {
    if (!candidacy.stands()) {
      return new LeftOut.Why.StandsNoMore();
    }
    boolean enough = line != null && (line.reached().met() || !line.reached().isAsked());
    return enough
        ? new LeftOut.Why.HasNotAccepted()
        : new LeftOut.Why.BelowThreshold(
            line == null ? 0 : line.reached().have(), line == null ? 0 : line.reached().need());
  }

  private ValidlyNominated of(PublicContests.Defined defined, Instant at) {
    boolean mustAccept = defined.election().timetable().act(ActKind.ACCEPTANCES_CLOSE).isPresent();
    Map<CandidacyId, Line> enough =
        trackers.of(defined, Choice.EVERYBODY, at).tracker().lines().stream()
            .filter(line -> line.reached().met() || !line.reached().isAsked())
            .collect(Collectors.toMap(line -> line.candidate().id(), Function.identity()));
    List<ValidlyNominated.Candidate> candidates =
        candidacies.in(defined.contest().id(), at).stream()
            .filter(one -> mustAccept ? one.state() == State.ACCEPTED : one.stands())
            .flatMap(one ->
                Optional.ofNullable(enough.get(one.id())).stream()
                    .map(line -> candidate(one, line, at)))
            .toList();
    return new ValidlyNominated(defined.contest(), candidates);
  }

  private ValidlyNominated.Candidate candidate(Candidacy candidacy, Line line, Instant at) {
    return new ValidlyNominated.Candidate(
        candidacy,
        new Statement(candidacies.statement(candidacy.id(), at).orElse("")),
        Phrases.nominators(line));
  }
}
