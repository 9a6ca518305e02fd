package org.hustings.server.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hustings.ballotbox.declaration.RegionTurnout;
import org.hustings.definition.Channel;

/// How many electors' votes came in by one channel over one day, or over several that had too few
/// for each.
///
/// @param first and `last` are days in the election's zone
public record ReceivedDays(Channel channel, LocalDate first, LocalDate last, long votes) {
  /// Fewer votes than this are told of no day: the fewer they are, the more a figure says about
  /// each.
  public static final int FLOOR = RegionTurnout.FLOOR;

  /// The days of a ballot put together until none has fewer votes than the floor; empty if the
  /// channel had fewer in all. They follow each other without a gap.
  ///
  /// @param byDay votes on each day that had any
  /// @param opened the ballot's first day
  /// @param closed its last
  static List<ReceivedDays> together(
      Channel channel, SortedMap<LocalDate, Long> byDay, LocalDate opened, LocalDate closed) {
    List<ReceivedDays> whole = new ArrayList<>();
    LocalDate first = opened;
    long votes = 0;
    for (Map.Entry<LocalDate, Long> day : byDay.entrySet()) {
      votes += day.getValue();
      if (votes >= FLOOR) {
        whole.add(new ReceivedDays(channel, first, day.getKey(), votes));
        first = day.getKey().plusDays(1);
        votes = 0;
      }
    }
    if (!whole.isEmpty()) {
      ReceivedDays last = whole.removeLast();
      LocalDate end = closed.isAfter(last.last()) ? closed : last.last();
      whole.add(
          votes == 0 ? last : new ReceivedDays(channel, last.first(), end, last.votes() + votes));
    }
    return List.copyOf(whole);
  }
}
