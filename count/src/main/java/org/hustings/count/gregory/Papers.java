package org.hustings.count.gregory;

import org.hustings.count.Rankings;

/// Finds each paper's next available preference. Everyone ranked above it is elected, excluded or
/// withdrawn, so the search starts at the top of the ranking and no place needs to be kept.
final class Papers {
  private final Rankings rankings;
  private final boolean[] standing;
  private final boolean[] continuing;
  private final EqualPreferences equal;
  private final boolean plain;

  Papers(Rankings rankings, boolean[] standing, boolean[] continuing, EqualPreferences equal) {
    this.rankings = rankings;
    this.standing = standing;
    this.continuing = continuing;
    this.equal = equal;
    this.plain = rankings.plain();
  }

  long weight(int ranking) {
    return rankings.weight(ranking);
  }

  /// The continuing candidate whom the paper goes to, or 0 if it is non-transferable.
  int next(int ranking) {
    return plain ? rankings.first(ranking, continuing) : nextCertain(ranking);
  }

  /// A skipped preference ends the paper; so does, as the rule says, an equal one.
  private int nextCertain(int ranking) {
    int place = rankings.start(ranking);
    int end = rankings.end(ranking);
    while (place < end && rankings.mark(place) != Rankings.SKIPPED) {
      int sharing = 0;
      int sharingContinuing = 0;
      int next = 0;
      do {
        int candidate = Math.abs(rankings.mark(place));
        sharing += standing[candidate] ? 1 : 0;
        if (continuing[candidate]) {
          sharingContinuing++;
          next = candidate;
        }
        place++;
      } while (place < end && rankings.mark(place) < 0);
      if (sharing > 1 && (equal == EqualPreferences.END_THE_PAPER || sharingContinuing > 0)) {
        return 0;
      }
      if (sharingContinuing == 1) {
        return next;
      }
    }
    return 0;
  }
}
