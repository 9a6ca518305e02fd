package org.hustings.ballotbox.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How many papers of one contest were in the envelopes opened.
///
/// @param entitled how many of those whose envelopes were opened may vote in the contest
/// @param valid in the ballot files
/// @param blank cast without a mark, on purpose
/// @param spoilt by reason, in words
/// @param madeVoid votes that are void in this contest and stand in the others: whatever was in
///   them for this one was not counted
public record PaperNumbers(
    long entitled, long valid, long blank, SortedMap<String, Long> spoilt, long madeVoid) {
  public PaperNumbers {
    spoilt = Collections.unmodifiableSortedMap(new TreeMap<>(spoilt));
  }

  /// What was kept before votes could be void in a contest has none of them.
  @JsonCreator
  static PaperNumbers read(
      @JsonProperty("entitled") long entitled,
      @JsonProperty("valid") long valid,
      @JsonProperty("blank") long blank,
      @JsonProperty("spoilt") SortedMap<String, Long> spoilt,
      @JsonProperty("madeVoid") @Nullable Long madeVoid) {
    return new PaperNumbers(entitled, valid, blank, spoilt, madeVoid == null ? 0 : madeVoid);
  }

  public long allSpoilt() {
    return spoilt.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Papers of the contest, whatever is on them.
  public long papers() {
    return valid + blank + allSpoilt();
  }

  /// How many voted, but not in this contest; of whoever's vote in it is void only those who voted
  /// in it again are not among them.
  public long abstained() {
    return entitled - papers();
  }
}
