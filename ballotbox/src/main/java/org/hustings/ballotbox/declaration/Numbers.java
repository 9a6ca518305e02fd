package org.hustings.ballotbox.declaration;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many ballots there were. Every ballot received is set aside, disqualified or opened.
///
/// @param dispatched ballots, by channel; one an elector, whatever was reissued
/// @param received first or only votes of an elector, by channel
/// @param duplicates further votes of electors who had voted, set aside
/// @param replaced votes that their electors replaced, set aside
/// @param disqualified votes of electors whose vote is not counted
/// @param opened inner envelopes that were opened
public record Numbers(
    SortedMap<String, Long> dispatched,
    SortedMap<String, Long> received,
    long duplicates,
    long replaced,
    long disqualified,
    long opened) {
  public Numbers {
    dispatched = copy(dispatched);
    received = copy(received);
  }

  /// All ballots that were sent.
  public long allDispatched() {
    return sum(dispatched);
  }

  /// All votes that came in, those set aside too.
  public long allReceived() {
    return voters() + setAside();
  }

  /// How many electors voted.
  public long voters() {
    return sum(received);
  }

  public long setAside() {
    return duplicates + replaced;
  }

  /// How many of these there must be to open.
  public long toOpen() {
    return allReceived() - setAside() - disqualified;
  }

  /// Ballots received divided by ballots dispatched, in per cent; 0 if none was.
  public double turnout() {
    return allDispatched() == 0 ? 0 : 100.0 * voters() / allDispatched();
  }

  private static long sum(Map<String, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SortedMap<String, Long> copy(SortedMap<String, Long> numbers) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
  }
}
