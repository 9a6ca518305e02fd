package org.hustings.definition.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One part of a definition file being written: its keys in the order in which they are put. What
/// is absent is left out.
final class Nodes {
  private final List<NodeTuple> entries = new ArrayList<>();

  Nodes put(String key, @Nullable Node value) {
    if (value != null) {
      entries.add(new NodeTuple(text(key), value));
    }
    return this;
  }

  Nodes put(String key, @Nullable String value) {
    return value == null ? this : put(key, text(value));
  }

  Nodes put(String key, @Nullable Integer value) {
    return value == null ? this : put(key, number(value));
  }

  /// Writes the key only where the answer is yes, which is never what an absent key means.
  Nodes putIf(String key, boolean value) {
    return value ? put(key, plain(Tag.BOOL, "true")) : this;
  }

  /// Writes the list only if something is in it.
  <T> Nodes putAll(String key, List<T> values, Function<T, Node> written) {
    return values.isEmpty() ? this : put(key, list(values, written));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  Node block() {
    return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
  }

  /// All keys on one line, in braces.
  Node line() {
    return new MappingNode(Tag.MAP, entries, FlowStyle.FLOW);
  }

  static <T> Node list(List<T> values, Function<T, Node> written) {
    FlowStyle style = values.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    return new SequenceNode(Tag.SEQ, values.stream().map(written).toList(), style);
  }

  /// All values on one line, in brackets.
  static Node lineOf(List<String> values) {
    return new SequenceNode(Tag.SEQ, values.stream().map(Nodes::text).toList(), FlowStyle.FLOW);
  }

  static Node text(String value) {
    return plain(Tag.STR, value);
  }

  static Node number(int value) {
    return plain(Tag.INT, Integer.toString(value));
  }

  /// A date needs no quotes, though YAML has a type of its own for it.
  static Node date(String value) {
    return plain(value.length() == "2020-08-03".length() ? Tag.TIMESTAMP : Tag.STR, value);
  }

  private static Node plain(Tag tag, String value) {
    return new ScalarNode(tag, value, null, null, ScalarStyle.PLAIN);
  }
}
