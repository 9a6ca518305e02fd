package org.hustings.server.organisation.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What one heading of a file means: a column, or null for one that is not read.
public record Meaning(int place, String heading, @Nullable Column column, How how) {
  /// From what it is known.
  public enum How {
    /// Somebody has said so.
    CHOSEN,
    /// It is the column's own name.
    NAMED,
    /// It is likely, and no other heading of the file is called by a better one.
    LIKELY,
    /// It is the name of a column that an earlier heading names too.
    SECOND,
    /// It is not known.
    UNKNOWN
  }

  /// What each heading of a file means, in their order.
  public static List<Meaning> of(
      List<Column> columns, List<String> headings, Map<Integer, String> chosen) {
    Set<Column> taken = new HashSet<>();
    @Nullable Meaning[] meanings = new @Nullable Meaning[headings.size()];
    chosen.forEach((place, name) -> {
      if (place >= 0 && place < meanings.length) {
        Column column = called(columns, name);
        meanings[place] =
            column == null || taken.add(column)
                ? new Meaning(place, headings.get(place), column, How.CHOSEN)
                : new Meaning(place, headings.get(place), column, How.SECOND);
      }
    });
    Set<Column> byChoice = Set.copyOf(taken);
    for (int place = 0; place < meanings.length; place++) {
      Column column = meanings[place] == null ? named(columns, headings.get(place)) : null;
      if (column != null && !byChoice.contains(column)) {
        How how = taken.add(column) ? How.NAMED : How.SECOND;
        meanings[place] = new Meaning(place, headings.get(place), column, how);
      }
    }
    for (Column column : columns) {
      if (!taken.contains(column)) {
        takeLikeliest(column, headings, meanings, taken);
      }
    }
    List<Meaning> all = new ArrayList<>();
    for (int place = 0; place < meanings.length; place++) {
      Meaning meaning = meanings[place];
      all.add(
          meaning == null ? new Meaning(place, headings.get(place), null, How.UNKNOWN) : meaning);
    }
    return all;
  }

  private static void takeLikeliest(
      Column column, List<String> headings, @Nullable Meaning[] meanings, Set<Column> taken) {
    IntStream.range(0, meanings.length)
        .filter(place -> meanings[place] == null && column.likelihood(headings.get(place)) >= 0)
        .boxed()
        .min(Comparator.comparingInt(place -> column.likelihood(headings.get(place))))
        .ifPresent(place -> {
          taken.add(column);
          meanings[place] = new Meaning(place, headings.get(place), column, How.LIKELY);
        });
  }

  private static @Nullable Column named(List<Column> columns, String heading) {
    return columns.stream().filter(column -> column.isCalled(heading)).findFirst().orElse(null);
  }

  /// The column that is called so; none for one that is not to be read.
  public static @Nullable Column called(List<Column> columns, String name) {
    return name.equals(ColumnChoice.NOT_READ) ? null : named(columns, name);
  }
}
