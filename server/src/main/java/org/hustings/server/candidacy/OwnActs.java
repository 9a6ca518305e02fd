package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What candidates do with their own candidacy: accept, decline, withdraw, and take that back. Once
/// the papers are settled all of it goes through the returning officer.
@Component
public class OwnActs {
  private static final Set<State> OWN = EnumSet.of(State.ACCEPTED, State.DECLINED, State.WITHDRAWN);

  private final Standing standing;
  private final Candidacies candidacies;
  private final SettledCheck settled;
  private final CandidateLetters letters;
  private final Clock clock;

  OwnActs(
      Standing standing,
      Candidacies candidacies,
      SettledCheck settled,
      CandidateLetters letters,
      Clock clock) {
    this.standing = standing;
    this.candidacies = candidacies;
    this.settled = settled;
    this.letters = letters;
    this.clock = clock;
  }

  /// Whether a candidate may ask for this state at all.
  public static boolean isOwn(State state) {
    return OWN.contains(state);
  }

  /// Takes the candidacy to another state, as its candidate.
  @Transactional
  public void become(Candidacy candidacy, State next, String reason, SignedIn candidate) {
    requireNotSettled(candidacy);
    standing.become(
        candidacy.id(),
        next,
        reason,
        new Recording(candidate.actor(), RecordedSources.CANDIDATE, clock.instant()));
    if (!next.stands()) {
      letters.toOfficer(candidacy, next);
    }
  }

  /// Whether the candidate may take back the last state.
  public boolean mayTakeBack(Candidacy candidacy, Timetable timetable, SignedIn candidate) {
    History history = candidacies.history(candidacy.id(), clock.instant());
    boolean own =
        history.entries().size() > 1
            && isOwn(history.current())
            && history.entries().getLast().author().equals(candidate.actor().reference());
    boolean inTime =
        StandingTimes.wayBack(timetable)
            .filter(act -> act.isPast(clock.instant(), timetable.zone()))
            .isEmpty();
    return own && inTime && !settled.isSettled(candidacy);
  }

  /// Takes back what the candidate did last.
  @Transactional
  public void takeBack(Candidacy candidacy, Timetable timetable, SignedIn candidate) {
    requireNotSettled(candidacy);
    if (!mayTakeBack(candidacy, timetable, candidate)) {
      throw new RefusedException("candidacy.refused.no-way-back");
    }
    standing.takeBack(candidacy.id(), "taken back by the candidate", candidate.actor());
  }

  private void requireNotSettled(Candidacy candidacy) {
    if (settled.isSettled(candidacy)) {
      throw new RefusedException("candidacy.refused.settled-state");
    }
  }
}
