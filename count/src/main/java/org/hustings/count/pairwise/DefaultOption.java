package org.hustings.count.pairwise;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;

/// The option that things stay as they are, by the names it has on ballot papers.
final class DefaultOption {
  private static final Set<String> NAMES =
      Set.of(
          "none of the above",
          "nota",
          "further discussion",
          "default option",
          "status quo",
          "re-open nominations",
          "reopen nominations",
          "ron");

  private DefaultOption() {}

  /// Its number; empty where nobody on the paper has such a name.
  static OptionalInt of(Contest contest) {
    return contest.standing().stream()
        .filter(candidate -> NAMES.contains(candidate.name().strip().toLowerCase(Locale.ROOT)))
        .mapToInt(Candidate::number)
        .findFirst();
  }
}
