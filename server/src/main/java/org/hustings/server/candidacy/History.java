package org.hustings.server.candidacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The states of a candidacy that hold, in the order in which they were recorded; the last is the
/// one in force. It decides what may come next.
public record History(List<Entry> entries) {
  /// One state, and who recorded it when, why and on what ground.
  public record Entry(
      long number, State state, String reason, Instant recordedAt, String author, String source) {}

  public History {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a candidacy begins by being put forward");
    }
  }

  /// The state in force.
  public State current() {
    return entries.getLast().state();
  }

  /// Why a state may not follow now; empty if it may.
  ///
  /// @param nominated whether at least one nomination is in force
  /// @param reason what was given as the reason; may be empty
  public Optional<StateRefusal> refusal(State next, boolean nominated, String reason) {
    if (!current().leadsTo(next)) {
      return Optional.of(new StateRefusal.DoesNotFollow(current(), next));
    }
    @Nullable State before = beforeSuspension();
    if (before != null && next.stands() && next != before) {
      return Optional.of(new StateRefusal.DoesNotFollow(current(), next));
    }
    // whoever was put forward by others need not wait for a nomination to refuse it
    if (before == null && next == State.ACCEPTED && !nominated) {
      return Optional.of(new StateRefusal.NotYetNominated());
    }
    if (needsReason(next) && reason.isBlank()) {
      return Optional.of(new StateRefusal.NoReason(next));
    }
    return Optional.empty();
  }

  /// Whether a state may follow only with a reason.
  public boolean needsReason(State next) {
    return next.needsReason() || current() == State.SUSPENDED;
  }

  /// What a suspended candidacy was before; null if it is not suspended.
  public @Nullable State beforeSuspension() {
    return current() == State.SUSPENDED ? entries.get(entries.size() - 2).state() : null;
  }
}
