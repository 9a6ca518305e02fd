package org.hustings.definition.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Parts of a file as they are compared and written.
final class Parts {
  /// Keys whose value tells an entry of a list from the others.
  private static final Set<String> NAMING =
      Set.of("contest", "act", "kind", "members", "group", "name");

  private Parts() {}

  static Map<String, Node> of(Node node) {
    Map<String, Node> parts = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(entry -> parts.put(said(entry.getKeyNode()), entry.getValueNode()));
    }
    return parts;
  }

  static boolean sayTheSame(Node one, Node other) {
    return said(one).equals(said(other));
  }

  private static String said(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode list ->
          list.getValue().stream().map(Parts::said).collect(Collectors.joining("\n- ", "[", "]"));
      case MappingNode mapping ->
          mapping.getValue().stream()
              .map(entry -> said(entry.getKeyNode()) + ": " + said(entry.getValueNode()))
              .collect(Collectors.joining("\n", "{", "}"));
      default -> "";
    };
  }

  /// What an entry is known by among the others of its list; the second of a name is another.
  static String name(List<Node> list, Node entry) {
    return names(list).get(list.indexOf(entry));
  }

  static List<String> names(List<Node> list) {
    List<String> names = new ArrayList<>();
    for (Node entry : list) {
      String name = name(entry);
      long before = names.stream().filter(one -> one.startsWith(name + "\n")).count();
      names.add(name + "\n" + before);
    }
    return names;
  }

  private static String name(Node entry) {
    Map<String, Node> parts = of(entry);
    if (parts.isEmpty()) {
      return said(entry);
    }
    Node ofAct = parts.get("key");
    if (ofAct != null) {
      return "act " + said(ofAct);
    }
    return parts.entrySet().stream()
        .filter(part -> NAMING.contains(part.getKey()))
        .min(Map.Entry.comparingByKey())
        .map(part -> part.getKey() + " " + said(part.getValue()))
        .orElseGet(() -> parts.keySet().iterator().next());
  }

  /// Whether both begin with the same key, which stands behind the "-" and cannot be taken away.
  static boolean beginAlike(Node one, Node other) {
    return of(one).keySet().stream().findFirst().equals(of(other).keySet().stream().findFirst());
  }

  /// A key with its value, in lines of their own.
  static String written(String key, Node value) {
    return DefinitionWriter.text(
        new MappingNode(Tag.MAP, List.of(new NodeTuple(Nodes.text(key), value)), FlowStyle.BLOCK));
  }

  /// An entry of a list, in lines of their own.
  static String entry(Node value) {
    return DefinitionWriter.text(new SequenceNode(Tag.SEQ, List.of(value), FlowStyle.BLOCK));
  }

  static String onOneLine(Node value) {
    return DefinitionWriter.text(flow(value)).strip();
  }

  private static Node flow(Node node) {
    return switch (node) {
      case SequenceNode list ->
          new SequenceNode(
              Tag.SEQ, list.getValue().stream().map(Parts::flow).toList(), FlowStyle.FLOW);
      case MappingNode mapping ->
          new MappingNode(
              Tag.MAP,
              mapping.getValue().stream()
                  .map(entry -> new NodeTuple(entry.getKeyNode(), flow(entry.getValueNode())))
                  .toList(),
              FlowStyle.FLOW);
      default -> node;
    };
  }
}
