package org.hustings.ballotbox.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How many ballots there were. Every ballot received is set aside, void, disqualified or opened.
///
/// @param dispatched ballots, by channel; one an elector, whatever was reissued
/// @param received first or only votes of an elector, by channel
/// @param duplicates further votes of electors who had voted, set aside
/// @param replaced votes that their electors replaced, set aside
/// @param disqualified votes of electors whose vote is not counted
/// @param unkeyed those of the disqualified that came by post and were never keyed, so that they
///   never were on the list of sealed ballots
/// @param withheld envelopes that two officials left unopened, as the ballot was not what the
///   server had taken in and listed
/// @param madeVoid votes that two officials made void whole, as their paper was faulty
/// @param voidUnkeyed those of the void that came by post and were never keyed
/// @param again votes cast again in one contest, where the first is void: of electors who are among
///   the received already
/// @param opened inner envelopes that were opened
/// @param spoilt those of the opened in which no paper could be read
/// @param unnumbered papers that came back by post without a number that can be read, beside all
///   others: nobody knows whose they are, and they stay unopened
public record Numbers(
    SortedMap<String, Long> dispatched,
    SortedMap<String, Long> received,
    long duplicates,
    long replaced,
    long disqualified,
    long unkeyed,
    long withheld,
    long madeVoid,
    long voidUnkeyed,
    long again,
    long opened,
    long spoilt,
    long unnumbered) {
  public Numbers {
    dispatched = copy(dispatched);
    received = copy(received);
  }

  /// What was kept before some of these were told has none of them.
  @JsonCreator
  static Numbers read(
      @JsonProperty("dispatched") SortedMap<String, Long> dispatched,
      @JsonProperty("received") SortedMap<String, Long> received,
      @JsonProperty("duplicates") long duplicates,
      @JsonProperty("replaced") long replaced,
      @JsonProperty("disqualified") long disqualified,
      @JsonProperty("unkeyed") @Nullable Long unkeyed,
      @JsonProperty("withheld") @Nullable Long withheld,
      @JsonProperty("madeVoid") @Nullable Long madeVoid,
      @JsonProperty("voidUnkeyed") @Nullable Long voidUnkeyed,
      @JsonProperty("again") @Nullable Long again,
      @JsonProperty("opened") long opened,
      @JsonProperty("spoilt") @Nullable Long spoilt,
      @JsonProperty("unnumbered") @Nullable Long unnumbered) {
    return new Numbers(
        dispatched,
        received,
        duplicates,
        replaced,
        disqualified,
        orNone(unkeyed),
        orNone(withheld),
        orNone(madeVoid),
        orNone(voidUnkeyed),
        orNone(again),
        opened,
        orNone(spoilt),
        orNone(unnumbered));
  }

  private static long orNone(@Nullable Long number) {
    return number == null ? 0 : number;
  }

  /// All ballots that were sent.
  public long allDispatched() {
    return sum(dispatched);
  }

  /// All votes that came in, those set aside, void and cast again too.
  public long allReceived() {
    return voters() + again + setAside() + madeVoid;
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
    return allReceived() - setAside() - madeVoid - disqualified - withheld;
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
