package org.hustings.definition.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  MappingNode root() {
    return root;
  }

  private static Optional<NodeTuple> entry(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(e -> e.getKeyNode() instanceof ScalarNode s && s.getValue().equals(key))
        .findFirst();
  }

  /// Writes something else in the place of one value.
  void replaceNode(Node node, String value) {
    changes.add(
        new Change(
            offset(node.getStartMark().getIndex()), offset(node.getEndMark().getIndex()), value));
  }

  /// Puts a key into a part, behind another of its keys or as the first.
  void insertKey(MappingNode part, @Nullable String behind, String written) {
    Optional<NodeTuple> before = behind == null ? Optional.empty() : entry(part, behind);
    Node first = part.getValue().getFirst().getKeyNode();
    int at =
        before
            .map(entry -> lineEnd(entry.getValueNode()))
            .orElseGet(() -> startOfLine(offset(first.getStartMark().getIndex())));
    insert(at, indented(written, column(first)));
  }

  /// Writes a key and its value anew, with all lines that they take.
  void replaceKey(MappingNode part, String key, String written) {
    entry(part, key)
        .ifPresent(entry -> {
          int from = offset(entry.getKeyNode().getStartMark().getIndex());
          String lines = indented(written, column(entry.getKeyNode()));
          // what stands before the key in its line stays: spaces, or the "-" of an entry
          changes.add(new Change(from, lineEnd(entry.getValueNode()), lines.stripLeading()));
        });
  }

  /// Takes a key out of a part with all lines that it takes.
  void removeKey(MappingNode part, String key) {
    entry(part, key)
        .ifPresent(entry ->
            changes.add(
                new Change(
                    startOfLine(offset(entry.getKeyNode().getStartMark().getIndex())),
                    lineEnd(entry.getValueNode()),
                    "")));
  }

  /// Takes an entry out of its list.
  void remove(Node entry) {
    changes.add(new Change(lineStart(entry), lineEnd(entry), ""));
  }

  /// Writes an entry of a list anew.
  void replace(Node entry, String written) {
    changes.add(new Change(lineStart(entry), lineEnd(entry), indented(written, margin(entry))));
  }

  /// Puts an entry into a list behind another.
  void insertAfter(Node entry, String written) {
    insert(lineEnd(entry), indented(written, margin(entry)));
  }

  private void insert(int at, String lines) {
    boolean open = at > 0 && text.charAt(at - 1) != '\n';
    changes.add(new Change(at, at, open ? "\n" + lines : lines));
  }

  /// The text with all changes made.
  String edited() {
    StringBuilder edited = new StringBuilder(text);
    // of several at one place the first stays the first
    changes.reversed().stream()
        .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to).reversed())
        .forEach(change -> edited.replace(change.from(), change.to(), change.replacement()));
    return edited.toString();
  }

  private static String indented(String written, int margin) {
    return written
        .stripTrailing()
        .stripIndent()
        .lines()
        .map(line -> " ".repeat(margin) + line + "\n")
        .collect(Collectors.joining());
  }

  private int margin(Node entry) {
    return dash(entry) - lineStart(entry);
  }

  private static int column(Node node) {
    return node.getStartMark().getColumn();
  }

  /// Where the "-" of an entry stands.
  private int dash(Node entry) {
    return text.lastIndexOf('-', offset(entry.getStartMark().getIndex()) - 1);
  }

  private int lineStart(Node entry) {
    return startOfLine(dash(entry));
  }

  private int startOfLine(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEnd(Node entry) {
    int at = offset(last(entry).getEndMark().getIndex());
    if (at > 0 && text.charAt(at - 1) == '\n') {
      // a text of several lines ends where the next line begins
      return at;
    }
    int end = text.indexOf('\n', at);
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
