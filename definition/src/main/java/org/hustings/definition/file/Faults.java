package org.hustings.definition.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Gathers what is wrong while the whole file is read.
final class Faults {
  private static final int LONGEST_QUOTE = 60;

  private final List<Fault> faults = new ArrayList<>();

  void at(Node node, String expected, String advice) {
    at(node, described(node), expected, advice);
  }

  void at(Node node, String found, String expected, String advice) {
    Mark mark = node.getStartMark();
    at(mark.getLine() + 1, mark.getColumn() + 1, found, expected, advice);
  }

  void at(int line, int column, String found, String expected, String advice) {
    faults.add(new Fault(line, column, found, expected, advice));
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  List<Fault> inOrder() {
    return faults.stream()
        .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
        .toList();
  }

  static String described(Node node) {
    return switch (node) {
      case ScalarNode scalar when scalar.getValue().isEmpty() -> "nothing";
      case ScalarNode scalar -> quoted(scalar.getValue());
      case SequenceNode list -> "a list of " + list.getValue().size();
      case MappingNode _ -> "a group of keys";
      default -> "something else";
    };
  }

  static String quoted(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return '"'
        + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line)
        + '"';
  }
}
