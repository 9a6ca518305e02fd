package org.hustings.server.election.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hustings.definition.file.Fault;

/// A line of a definition file with what is wrong in it.
///
/// @param number from 1
public record FaultyLine(int number, String text, List<Fault> faults) {
  static List<FaultyLine> of(String file, List<Fault> faults) {
    List<String> lines = file.lines().toList();
    TreeMap<Integer, List<Fault>> byLine = new TreeMap<>();
    for (Fault fault : faults) {
      byLine.computeIfAbsent(fault.line(), _ -> new ArrayList<>()).add(fault);
    }
    return byLine.entrySet().stream()
        .map(entry ->
            new FaultyLine(
                entry.getKey(),
                entry.getKey() <= lines.size() ? lines.get(entry.getKey() - 1) : "",
                entry.getValue()))
        .toList();
  }

  /// The line as it is and below it a mark under each fault's column.
  public String marked() {
    StringBuilder marks = new StringBuilder();
    for (Fault fault : faults) {
      while (marks.length() < fault.column() - 1) {
        marks.append(' ');
      }
      if (marks.length() == fault.column() - 1) {
        marks.append('^');
      }
    }
    return text + "\n" + marks;
  }
}
