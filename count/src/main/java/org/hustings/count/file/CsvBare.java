package org.hustings.count.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.count.file.CsvSample.Row;
import org.jspecify.annotations.Nullable;

/// Recognises names in order of preference without any heading: every name of the first line comes
/// again below it, and names stand in more than one column.
final class CsvBare {
  private final CsvSample sample;
  private final @Nullable CandidateList list;

  CsvBare(CsvSample sample, @Nullable CandidateList list) {
    this.sample = sample;
    this.list = list;
  }

  Optional<CsvLayout> layout() {
    boolean names = list == null ? firstLineRecurs() && namesOnly() : listedOnly();
    if (!names) {
      return Optional.empty();
    }
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < sample.width(); column++) {
      columns.add(column);
    }
    return Optional.of(new CsvLayout.Names(0, -1, columns));
  }

  private boolean listedOnly() {
    CandidateList stand = list;
    return stand != null
        && sample.rows().stream()
            .flatMap(row -> row.cells().stream())
            .allMatch(cell -> cell.isEmpty() || stand.number(cell) > 0);
  }

  private boolean firstLineRecurs() {
    Set<String> below = new HashSet<>();
    for (Row row : sample.rows()) {
      // a heading may come again as a whole
      if (!row.cells().equals(sample.rows().getFirst().cells())) {
        below.addAll(row.cells());
      }
    }
    List<String> first =
        sample.rows().getFirst().cells().stream().filter(cell -> !cell.isEmpty()).toList();
    return !first.isEmpty() && below.containsAll(first);
  }

  /// Whether every column shares a name with another (where there are others) and nothing else
  /// stands in any.
  private boolean namesOnly() {
    Map<String, Set<Integer>> columns = new HashMap<>();
    for (Row row : sample.rows()) {
      for (int column = 0; column < row.cells().size(); column++) {
        String cell = row.cell(column);
        if (!cell.isEmpty()) {
          if (!Looks.name(cell) && !Ticks.isNone(cell)) {
            return false;
          }
          columns.computeIfAbsent(cell, name -> new HashSet<>()).add(column);
        }
      }
    }
    Set<Integer> sharing = new HashSet<>();
    columns.values().stream().filter(in -> in.size() > 1).forEach(sharing::addAll);
    Set<Integer> used = new HashSet<>();
    columns.values().forEach(used::addAll);
    return used.size() == 1 || sharing.equals(used);
  }
}
