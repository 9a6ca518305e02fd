package org.hustings.cli.rehearse;

import java.util.function.Supplier;
import org.hustings.definition.ContestDefinition;

/// Where a rehearsal that could not go on had come to.
final class Stop {
  private Stop() {}

  /// Does something for one contest; a fault says for which.
  static <T> T within(ContestDefinition contest, Supplier<T> act) {
    try {
      return act.get();
    } catch (RehearsalFault e) {
      throw new RehearsalFault(
          "contest \"%s\": %s".formatted(contest.id().slug(), e.getMessage()), e);
    }
  }

  /// Does something for one contest; a fault says for which.
  static void in(ContestDefinition contest, Runnable act) {
    within(
        contest,
        () -> {
          act.run();
          return contest;
        });
  }

  /// The fault with the step in which it came up, and what of the definition decides that step.
  static RehearsalFault at(Phase phase, RehearsalFault fault) {
    return new RehearsalFault(
        "Step \"%s\": %s%nIn the definition this step follows from %s."
            .formatted(phase.name(), fault.getMessage(), phase.keys()),
        fault);
  }
}
