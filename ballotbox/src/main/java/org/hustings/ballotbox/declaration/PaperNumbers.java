package org.hustings.ballotbox.declaration;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many papers of one contest were in the envelopes opened.
///
/// @param entitled how many of those whose envelopes were opened may vote in the contest
/// @param valid in the ballot files
/// @param blank cast without a mark, on purpose
/// @param spoilt by reason, in words
public record PaperNumbers(long entitled, long valid, long blank, SortedMap<String, Long> spoilt) {
  public PaperNumbers {
    spoilt = Collections.unmodifiableSortedMap(new TreeMap<>(spoilt));
  }

  public long allSpoilt() {
    return spoilt.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Papers of the contest, whatever is on them.
  public long papers() {
    return valid + blank + allSpoilt();
  }

  /// How many voted, but not in this contest.
  public long abstained() {
    return entitled - papers();
  }
}
