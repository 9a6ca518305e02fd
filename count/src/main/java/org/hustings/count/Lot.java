package org.hustings.count;

import java.util.List;
import java.util.Optional;

/// One chance decision, recorded so that a recount repeats it.
///
/// @param stage the stage at which it was drawn
/// @param purpose what it decided
/// @param between numbers of the tied candidates, ascending
/// @param drawn the candidate whom the lot fell on
public record Lot(int stage, Purpose purpose, List<Integer> between, int drawn) {
  /// What a lot decides.
  public enum Purpose {
    WHO_IS_ELECTED("who is elected"),
    WHO_IS_EXCLUDED("who is excluded"),
    WHOSE_SURPLUS_IS_FIRST("whose surplus is transferred first");

    private final String text;

    Purpose(String text) {
      this.text = text;
    }

    /// As lots files and the JSON of a count have it, in English. It never changes: files of years
    /// ago are read by it.
    public String text() {
      return text;
    }

    /// The purpose that a file states so; empty where no lot has it.
    public static Optional<Purpose> of(String text) {
      for (Purpose purpose : values()) {
        if (purpose.text.equals(text)) {
          return Optional.of(purpose);
        }
      }
      return Optional.empty();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  public Lot {
    between = between.stream().sorted().toList();
    if (!between.contains(drawn)) {
      throw new IllegalArgumentException(
          "the lot fell on " + drawn + ", who is not among " + between);
    }
  }
}
