package org.hustings.count.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands a column whose cells hold the names of everybody marked: "Ada Ash, Ben Birch".
///
/// Whether the names are in order shows in the cells: forms write ticked boxes in their own order
/// always, and a question that asks for a ranking has every candidate in every cell.
final class CsvMarked {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.):]\\s*(\\D.*)");

  private final @Nullable CandidateList list;

  CsvMarked(@Nullable CandidateList list) {
    this.list = list;
  }

  /// Whether every cell can be parted into names of the list.
  boolean holdsOnlyCandidates(CsvColumn column) {
    String separator = separator(column);
    return !column.blank()
        && column.share(cell -> parts(cell, separator).stream().allMatch(this::listed)) == 1;
  }

  private boolean listed(String name) {
    return list != null && list.number(name) > 0;
  }

  CsvLayout layout(CsvColumn column, int heading, int weight, CsvRefusal refusal) {
    String separator = separator(column);
    List<List<String>> cells =
        column.values().stream().map(cell -> parts(cell, separator)).toList();
    boolean numbered = numbered(cells);
    if (numbered) {
      cells = cells.stream().map(cell -> cell.stream().map(CsvMarked::bare).toList()).toList();
    }
    Set<String> names = new HashSet<>();
    cells.forEach(names::addAll);
    if (list == null) {
      int all = cells.stream().mapToInt(List::size).sum();
      boolean oneRanking = cells.size() == 1 && all > 1;
      if (names.size() == all && !oneRanking) {
        throw refusal.neverRepeats(column);
      }
      names.stream()
          .filter(name -> !Looks.name(name))
          .findFirst()
          .ifPresent(name -> {
            throw refusal.notAName(column, name);
          });
    }
    boolean complete = names.size() > 1 && cells.stream().allMatch(c -> c.size() == names.size());
    boolean ordered = numbered || orderVaries(cells) || (complete && separator.equals(";"));
    return new CsvLayout.Marked(heading, weight, column.index(), separator, ordered, numbered);
  }

  /// Whether every name has its place before it, from 1 up: "1. Ada Ash, 2. Ben Birch".
  private static boolean numbered(List<List<String>> cells) {
    for (List<String> cell : cells) {
      for (int i = 0; i < cell.size(); i++) {
        Matcher place = NUMBERED.matcher(cell.get(i));
        if (!place.matches() || Integer.parseInt(place.group(1)) != i + 1) {
          return false;
        }
      }
    }
    return !cells.isEmpty();
  }

  /// The name without the place before it.
  static String bare(String name) {
    Matcher place = NUMBERED.matcher(name);
    return place.matches() ? place.group(2) : name;
  }

  /// What parts names: a line break, a semicolon, else a comma.
  private static String separator(CsvColumn column) {
    for (String separator : List.of(String.valueOf((char) Lines.BREAK), ";", "|")) {
      if (column.values().stream().anyMatch(cell -> cell.contains(separator))) {
        return separator;
      }
    }
    return ",";
  }

  /// The names in a cell. With a list the longest names that fit are taken, so that a comma within
  /// a name parts nothing.
  List<String> parts(String cell, String separator) {
    List<String> pieces = new ArrayList<>();
    for (String piece : cell.split(Pattern.quote(separator), -1)) {
      if (!piece.isBlank()) {
        pieces.add(piece.strip());
      }
    }
    return list == null ? pieces : joined(pieces, separator);
  }

  private List<String> joined(List<String> pieces, String separator) {
    List<String> names = new ArrayList<>();
    int from = 0;
    while (from < pieces.size()) {
      int to = pieces.size();
      String name = String.join(separator + " ", pieces.subList(from, to));
      while (to > from + 1 && !listed(name)) {
        to--;
        name = String.join(separator + " ", pieces.subList(from, to));
      }
      names.add(name);
      from = to;
    }
    return names;
  }

  private static boolean orderVaries(List<List<String>> cells) {
    Map<String, Set<String>> after = new HashMap<>();
    for (List<String> cell : cells) {
      for (int i = 0; i < cell.size(); i++) {
        for (int j = i + 1; j < cell.size(); j++) {
          if (after.getOrDefault(cell.get(j), Set.of()).contains(cell.get(i))) {
            return true;
          }
          after.computeIfAbsent(cell.get(i), name -> new HashSet<>()).add(cell.get(j));
        }
      }
    }
    return false;
  }
}
