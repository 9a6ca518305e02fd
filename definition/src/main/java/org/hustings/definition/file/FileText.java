package org.hustings.definition.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The text of a definition file with the places of its parts, and the changes to be made to it.
final class FileText {
  private record Change(int from, int to, String replacement) {}

  private final String text;
  private final MappingNode root;
  private final List<Change> changes = new ArrayList<>();

  private FileText(String text, MappingNode root) {
    this.text = text;
    this.root = root;
  }

  static Optional<FileText> of(String text) {
    try {
      return new Yaml().compose(new StringReader(text)) instanceof MappingNode root
          ? Optional.of(new FileText(text, root))
          : Optional.empty();
    } catch (YAMLException _) {
      return Optional.empty();
    }
  }

  String text() {
    return text;
  }

  /// The entries of a list that stands one entry below the other; empty for any other.
  List<Node> entries(String list) {
    return node(root, list)
        .filter(node -> node instanceof SequenceNode s && s.getFlowStyle() == FlowStyle.BLOCK)
        .map(node -> ((SequenceNode) node).getValue())
        .orElse(List.of());
  }

  static Optional<String> value(Node mapping, String key) {
    return node(mapping, key)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue());
  }

  private static Optional<Node> node(Node mapping, String key) {
    return mapping instanceof MappingNode map
        ? map.getValue().stream()
            .filter(e -> e.getKeyNode() instanceof ScalarNode s && s.getValue().equals(key))
            .map(NodeTuple::getValueNode)
            .findFirst()
        : Optional.empty();
  }

  /// Writes another text behind a key of the whole file.
  void replaceText(String key, String value) {
    replaceValue(root, key, quoted(value));
  }

  private static String quoted(String value) {
    return DefinitionWriter.text(
            new ScalarNode(Tag.STR, value, null, null, ScalarStyle.DOUBLE_QUOTED))
        .strip();
  }

  /// Takes a key with its value out of an entry, where it has a line of its own.
  void removeLine(Node mapping, String key) {
    node(mapping, key)
        .ifPresent(node -> {
          int start = text.lastIndexOf('\n', offset(node.getStartMark().getIndex())) + 1;
          int end = text.indexOf('\n', offset(node.getEndMark().getIndex()));
          if (text.startsWith(key, start + indent(start))) {
            changes.add(new Change(start, end < 0 ? text.length() : end + 1, ""));
          }
        });
  }

  private int indent(int line) {
    int at = line;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - line;
  }

  void replaceValue(Node mapping, String key, String value) {
    node(mapping, key)
        .ifPresent(node ->
            changes.add(
                new Change(
                    offset(node.getStartMark().getIndex()),
                    offset(node.getEndMark().getIndex()),
                    value)));
  }

  void remove(Node entry) {
    changes.add(new Change(lineStart(entry), lineEnd(entry), ""));
  }

  void replace(Node entry, String written) {
    changes.add(new Change(lineStart(entry), lineEnd(entry), indented(written, entry)));
  }

  void append(String list, String written) {
    List<Node> entries = entries(list);
    if (!entries.isEmpty()) {
      int end = lineEnd(entries.getLast());
      changes.add(new Change(end, end, indented(written, entries.getLast())));
    }
  }

  /// The text with all changes made.
  String edited() {
    StringBuilder edited = new StringBuilder(text);
    changes.stream()
        .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to).reversed())
        .forEach(change -> edited.replace(change.from(), change.to(), change.replacement()));
    return edited.toString();
  }

  private String indented(String written, Node entry) {
    String margin = " ".repeat(dash(entry) - lineStart(entry));
    return written
        .stripTrailing()
        .stripIndent()
        .lines()
        .map(line -> margin + line + "\n")
        .collect(Collectors.joining());
  }

  /// Where the "-" of an entry stands.
  private int dash(Node entry) {
    return text.lastIndexOf('-', offset(entry.getStartMark().getIndex()) - 1);
  }

  private int lineStart(Node entry) {
    return text.lastIndexOf('\n', dash(entry)) + 1;
  }

  private int lineEnd(Node entry) {
    int end = text.indexOf('\n', offset(last(entry).getEndMark().getIndex()));
    return end < 0 ? text.length() : end + 1;
  }

  /// The last value within a part: the part itself ends only where the next begins.
  private static Node last(Node node) {
    return switch (node) {
      case MappingNode map when !map.getValue().isEmpty() ->
          last(map.getValue().getLast().getValueNode());
      case SequenceNode list when !list.getValue().isEmpty() -> last(list.getValue().getLast());
      default -> node;
    };
  }

  /// YAML's marks count code points, strings count UTF-16 units.
  private int offset(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }
}
