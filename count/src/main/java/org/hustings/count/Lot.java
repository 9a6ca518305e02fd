package org.hustings.count;

import java.util.List;

/// One chance decision, recorded so that a recount repeats it.
///
/// @param stage the stage at which it was drawn
/// @param purpose what it decided, such as "who is excluded"
/// @param between numbers of the tied candidates, ascending
/// @param drawn the candidate whom the lot fell on
public record Lot(int stage, String purpose, List<Integer> between, int drawn) {
  public Lot {
    between = between.stream().sorted().toList();
    if (!between.contains(drawn)) {
      throw new IllegalArgumentException(
          "the lot fell on " + drawn + ", who is not among " + between);
    }
  }
}
