package org.hustings.count;

import java.util.List;
import java.util.OptionalInt;

/// Where the chance decisions of a count come from. The same lots give the same count.
@FunctionalInterface
public interface Lots {
  /// The candidate whom the lot falls on, or empty where no lot has been drawn yet.
  ///
  /// @param stage the stage at which it is needed
  /// @param purpose what it decides
  /// @param between numbers of the tied candidates, ascending, at least two
  OptionalInt draw(int stage, Lot.Purpose purpose, List<Integer> between);

  /// These lots, and where one is missing, those.
  default Lots or(Lots others) {
    return (stage, purpose, between) -> {
      OptionalInt drawn = draw(stage, purpose, between);
      return drawn.isPresent() ? drawn : others.draw(stage, purpose, between);
    };
  }

  /// No lots: a count that needs one ends in [CountResult.LotNeeded].
  static Lots none() {
    return (stage, purpose, between) -> OptionalInt.empty();
  }
}
