package org.hustings.count.record;

/// How many ballots went into the count.
///
/// @param total all that were in the ballot file, with those reported invalid
/// @param valid with a usable first preference under the rule
/// @param invalid the rest
public record Ballots(long total, long valid, long invalid) {
  public Ballots {
    if (total != valid + invalid) {
      throw new IllegalArgumentException(
          "%d valid and %d invalid are not %d ballots".formatted(valid, invalid, total));
    }
  }
}
