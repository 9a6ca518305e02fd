package org.hustings.definition.threshold;

import java.util.List;

/// A number of members who nominate for themselves.
///
/// @param number at least 1
public record Members(int number) implements Threshold {
  public Members {
    if (number < 1) {
      throw new IllegalArgumentException("a threshold is at least 1 member, not " + number);
    }
  }

  @Override
  public Progress progress(Support support) {
    return new Progress.Towards(support.members(), number, List.of(), false, false);
  }
}
