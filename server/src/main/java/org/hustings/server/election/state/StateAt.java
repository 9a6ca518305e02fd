package org.hustings.server.election.state;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestId;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Timetable;
import org.hustings.definition.timetable.Window;
import org.jspecify.annotations.Nullable;

/// The state of a contest at an instant, from the timetable and from what has happened by then.
/// What happened outweighs what was to happen.
///
/// @param timetable in force at the instant
/// @param facts of the contest that hold at the instant
record StateAt(Timetable timetable, List<Fact> facts, Instant instant) {
  static ContestState of(
      ContestId contest, Timetable timetable, List<Fact> facts, Instant instant) {
    List<Fact> holding =
        facts.stream()
            .filter(fact -> fact.contest().equals(contest) && !fact.at().isAfter(instant))
            .toList();
    return new StateAt(timetable, holding, instant).state();
  }

  private ContestState state() {
    return ended()
        .or(this::postponed)
        .or(this::withdrawn)
        .or(this::unopposed)
        .or(this::declared)
        .or(this::counting)
        .orElseGet(this::byTheTimetable);
  }

  private Optional<ContestState> ended() {
    return fact(Fact.Annulled.class)
        .<ContestState>map(fact -> new ContestState.Annulled(fact.reason()))
        .or(() ->
            fact(Fact.CalledOff.class).map(fact -> new ContestState.CalledOff(fact.reason())));
  }

  private Optional<ContestState> postponed() {
    return facts.stream()
        .filter(Fact.Postponed.class::isInstance)
        .map(Fact.Postponed.class::cast)
        .filter(fact -> fact.until() == null || fact.until().isAfter(instant))
        .findFirst()
        .map(fact -> new ContestState.Postponed(fact.reason()));
  }

  private Optional<ContestState> unopposed() {
    return fact(Fact.FoundUnopposed.class)
        .map(fact -> new ContestState.Unopposed(fact.at(), fact.elected()));
  }

  /// The last declaration, unless another followed.
  private Optional<ContestState> withdrawn() {
    return last(Fact.ResultWithdrawn.class)
        .filter(fact ->
            last(Fact.ResultDeclared.class)
                .filter(declared -> declared.at().isAfter(fact.at()))
                .isEmpty())
        .map(fact -> new ContestState.Withdrawn(fact.reason()));
  }

  private Optional<ContestState> declared() {
    return last(Fact.ResultDeclared.class)
        .map(fact -> new ContestState.Declared(fact.at(), fact.ending()));
  }

  private Optional<ContestState> counting() {
    return fact(Fact.CountBegun.class).map(_ -> new ContestState.Counting(expected()));
  }

  private ContestState byTheTimetable() {
    Window ballot = timetable.ballot();
    boolean hasOpened = ballot.opens() != null && !ballot.isBefore(instant);
    if (hasOpened) {
      return ballot.isAfter(instant)
          ? new ContestState.VotingClosed(expected())
          : new ContestState.VotingOpen(ballot.closes());
    }
    return fact(Fact.PaperSettled.class)
        .<ContestState>map(_ -> new ContestState.PapersSettled(ballot.opens()))
        .orElseGet(() -> nominating(ballot.opens()));
  }

  private ContestState nominating(@Nullable Instant votingOpens) {
    Window nominations = timetable.nominations();
    if (nominations.isAfter(instant)) {
      return new ContestState.NominationsClosed(votingOpens);
    }
    return nominations.opens() != null && nominations.contains(instant)
        ? new ContestState.NominationsOpen(nominations.closes())
        : new ContestState.Announced(nominations.opens());
  }

  private @Nullable Instant expected() {
    ZoneId zone = timetable.zone();
    return timetable.act(ActKind.DECLARATION).map(act -> act.at().begins(zone)).orElse(null);
  }

  private <F extends Fact> Optional<F> last(Class<F> kind) {
    return facts.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .max(Comparator.comparing(Fact::at));
  }

  private <F extends Fact> Optional<F> fact(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
