package org.hustings.server.ballot.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.VotesByDay;
import org.hustings.server.platform.chart.Chart;
import org.hustings.server.platform.chart.ChartDrawing;
import org.hustings.words.Words;

/// How a ballot goes: votes by day, channel and unit.
///
/// @param electors on the roll now
/// @param dispatched electors to whom a ballot went, by channel
/// @param days until the parting; none after it
public record TurnoutView(
    ElectionDefinition election,
    long electors,
    Map<Channel, Long> dispatched,
    Map<Channel, Long> received,
    List<VotesByDay.Day> days,
    List<OfUnit> units,
    LocalDate opened,
    LocalDate today) {
  private static final int FEWEST_DAYS = 2;

  /// The electors of a unit, and how many of them have voted.
  public record OfUnit(String name, long electors, long voted) {
    static final Comparator<OfUnit> LOWEST_FIRST =
        Comparator.comparingDouble((OfUnit unit) -> (double) unit.voted() / unit.electors())
            .thenComparing(OfUnit::name);

    public String turnout() {
      return percent(voted, electors);
    }
  }

  /// A day with what came in by each channel, and in all up to its end.
  public record Line(LocalDate date, int online, int post, int total) {}

  public String path() {
    return "/staff/elections/" + election.id();
  }

  public long allDispatched() {
    return dispatched.values().stream().mapToLong(Long::longValue).sum();
  }

  public long allReceived() {
    return received.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Voters divided by electors to whom a ballot went; "–" where none did.
  public String turnout() {
    return percent(allReceived(), allDispatched());
  }

  public String turnout(Channel channel) {
    return percent(received.getOrDefault(channel, 0L), dispatched.getOrDefault(channel, 0L));
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  public List<Line> lines() {
    SortedMap<LocalDate, Map<Channel, Integer>> byDay = new TreeMap<>();
    for (VotesByDay.Day day : days) {
      byDay
          .computeIfAbsent(day.date(), _ -> new EnumMap<>(Channel.class))
          .merge(day.channel(), day.votes(), Integer::sum);
    }
    List<Line> lines = new ArrayList<>();
    int total = 0;
    for (Map.Entry<LocalDate, Map<Channel, Integer>> day : byDay.entrySet()) {
      int online = day.getValue().getOrDefault(Channel.ONLINE, 0);
      int post = day.getValue().getOrDefault(Channel.POST, 0);
      total += online + post;
      lines.add(new Line(day.getKey(), online, post, total));
    }
    return List.copyOf(lines);
  }

  /// The votes as a line that climbs; empty where there are too few days for one.
  public String chart(Words words) {
    SortedMap<LocalDate, Integer> added = new TreeMap<>();
    lines().forEach(line -> added.put(line.date(), line.online() + line.post()));
    Chart chart = Chart.of(added, opened, today);
    return chart.days().size() < FEWEST_DAYS
        ? ""
        : ChartDrawing.draw(
            chart,
            words,
            words.markup(
                "ballot-staff.turnout.chart", "votes", chart.total(), "days", chart.days().size()));
  }
}
