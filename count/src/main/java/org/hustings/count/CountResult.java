package org.hustings.count;

import java.util.List;
import org.hustings.count.record.CountRecord;

/// How a count ends: finished, or waiting for people to draw lots.
public sealed interface CountResult {
  /// The count is finished.
  record Counted(CountRecord record) implements CountResult {}

  /// The count cannot go on until a lot is drawn.
  ///
  /// @param stage the stage at which it is needed
  /// @param purpose what the lot decides
  /// @param between numbers of the tied candidates, ascending, at least two
  /// @param before the lots already used, in order
  record LotNeeded(int stage, Lot.Purpose purpose, List<Integer> between, List<Lot> before)
      implements CountResult {}
}
