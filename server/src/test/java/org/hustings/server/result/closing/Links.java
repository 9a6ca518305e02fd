package org.hustings.server.result.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.definition.Channel;
import org.hustings.server.result.closing.KnownVotes.Vote;
import org.hustings.server.result.closing.WholeDatabase.Row;

/// Looks for whatever could lead from an elector to a ranking, with more knowledge than anybody has
/// who took the database: who cast what, and in which order. Each search gives what it found, in
/// words; nothing found is an empty set.
record Links(List<Vote> votes) {
  /// Fewer marks in a row are found by chance.
  private static final int TELLING_MARKS = 6;

  /// Among a hundred votes, chance gets there once in a million times.
  private static final double BEYOND_CHANCE = 0.5;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /// The tables in which somebody's marks stand in their order, however they are written.
  Set<String> tablesWithRankings(List<Row> rows) {
    Set<String> rankings =
        votes.stream()
            .map(Links::ranking)
            .filter(marks -> marks.size() >= TELLING_MARKS)
            .map(marks -> " " + String.join(" ", marks) + " ")
            .collect(Collectors.toSet());
    Set<String> found = new TreeSet<>();
    for (Row row : rows) {
      for (String value : row.values().values()) {
        String figures = " " + value.replaceAll("[^0-9]+", " ") + " ";
        if (rankings.stream().anyMatch(figures::contains)) {
          found.add(row.table());
        }
      }
    }
    return found;
  }

  /// The marks for the council in their order; none if there are none.
  static List<String> ranking(Vote vote) {
    return vote.papers().marked().stream()
        .map(paper -> paper.marks() instanceof Marks.Preferences given ? given : null)
        .flatMap(given -> given == null ? List.<String>of().stream() : given.candidates().stream())
        .toList();
  }

  /// The tables that hold one of these values anywhere.
  static Set<String> tablesWith(Set<String> secrets, List<Row> rows) {
    return rows.stream()
        .filter(row -> secrets.stream().anyMatch(row.text()::contains))
        .map(Row::table)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The columns of which, in rows that name an elector, the values go with the order in which they
  /// voted online; where the rows lie and which transaction wrote them are columns too. When a
  /// paper came by post, its pack may tell.
  Set<String> columnsInOrderOfVotes(List<Row> rows) {
    Map<String, Double> orders = new HashMap<>();
    for (int order = 0; order < votes.size(); order++) {
      if (votes.get(order).channel() == Channel.ONLINE) {
        orders.put(Integer.toString(votes.get(order).elector()), (double) order);
      }
    }
    Map<String, Map<Double, String>> columns = new HashMap<>();
    for (Row row : rows) {
      String naming = row.table().equals("roll.elector") ? "number" : "elector";
      Double order = orders.get(row.values().getOrDefault(naming, ""));
      if (order != null) {
        row.values()
            .forEach((column, value) ->
                columns
                    .computeIfAbsent(row.table() + "." + column, _ -> new HashMap<>())
                    .put(order, value));
      }
    }
    return columns.entrySet().stream()
        .filter(column -> column.getValue().size() > orders.size() / 2)
        .filter(column -> Math.abs(correlation(column.getValue())) > BEYOND_CHANCE)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static double correlation(Map<Double, String> byOrder) {
    boolean figures = byOrder.values().stream().allMatch(text -> NUMBER.matcher(text).matches());
    List<String> sorted = new ArrayList<>(new HashSet<>(byOrder.values()));
    sorted.sort(
        figures
            ? (one, other) -> Double.compare(Double.parseDouble(one), Double.parseDouble(other))
            : String::compareTo);
    Map<String, Integer> ranks = new HashMap<>();
    sorted.forEach(value -> ranks.put(value, ranks.size()));
    return correlation(
        byOrder.keySet().stream().toList(),
        byOrder.values().stream().map(value -> (double) ranks.getOrDefault(value, 0)).toList());
  }

  /// Pearson's, of ranks: Spearman's; 0 where one side is always the same.
  private static double correlation(List<Double> one, List<Double> other) {
    double meanOfOne = mean(one);
    double meanOfOther = mean(other);
    double together = 0;
    double ofOne = 0;
    double ofOther = 0;
    for (int i = 0; i < one.size(); i++) {
      double x = one.get(i) - meanOfOne;
      double y = other.get(i) - meanOfOther;
      together += x * y;
      ofOne += x * x;
      ofOther += y * y;
    }
    return ofOne == 0 || ofOther == 0 ? 0 : together / Math.sqrt(ofOne * ofOther);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /// What may be a key of 32 bytes in hexadecimal, however it is grouped, anywhere in the rows.
  static Set<String> possibleKeys(List<Row> rows) {
    Pattern key = Pattern.compile("(?:[0-9a-fA-F][ -]?){64}");
    Set<String> found = new HashSet<>();
    for (Row row : rows) {
      for (String value : row.values().values()) {
        for (Matcher matcher = key.matcher(value); matcher.find(); ) {
          found.add(matcher.group().replaceAll("[ -]", "").toLowerCase(Locale.ROOT));
        }
      }
    }
    return found;
  }
}
