package org.hustings.definition.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionDefinition;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// What differs between two definitions. They are compared as the files that they are written as:
/// whatever a file can say is compared, also what is said in it from tomorrow on.
public final class Differences {
  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  /// Every part of which one says something else than the other, in the order of the file.
  public static List<Difference> between(ElectionDefinition before, ElectionDefinition after) {
    Differences differences = new Differences();
    differences.election(parts(written(before)), parts(written(after)));
    return List.copyOf(differences.found);
  }

  private static Node written(ElectionDefinition definition) {
    return new Yaml().compose(new StringReader(DefinitionWriter.write(definition)));
  }

  private void election(Map<String, Node> before, Map<String, Node> after) {
    for (String key : keys(before, after)) {
      Node old = before.get(key);
      Node now = after.get(key);
      switch (key) {
        case "contests" -> contests(entries(old, "contest"), entries(now, "contest"));
        case "timetable" -> acts(entries(old, "act"), entries(now, "act"));
        case "ballot" -> compare("", parts(old), parts(now));
        case "kinds", "sections" -> named(parts(old), parts(now));
        default -> differ("", key, old, now);
      }
    }
  }

  private void contests(Map<String, Node> before, Map<String, Node> after) {
    if (!List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
      found.add(new Difference("", "contests", names(before), names(after)));
    }
    for (String slug : keys(before, after)) {
      Map<String, Node> old = parts(before.get(slug));
      Map<String, Node> now = parts(after.get(slug));
      String name = text(old.containsKey("name") ? old.get("name") : now.get("name"));
      compare(name, whole(old), whole(now));
    }
  }

  /// A contest with the parts of its question and of its count beside its own.
  private static Map<String, Node> whole(Map<String, Node> contest) {
    Map<String, Node> whole = new LinkedHashMap<>(contest);
    whole.putAll(parts(whole.remove("question")));
    whole.putAll(parts(whole.remove("count")));
    return whole;
  }

  private void acts(Map<String, Node> before, Map<String, Node> after) {
    for (String key : keys(before, after)) {
      compare(key, parts(before.get(key)), parts(after.get(key)));
    }
  }

  private void named(Map<String, Node> before, Map<String, Node> after) {
    keys(before, after).forEach(key -> differ(key, "words", before.get(key), after.get(key)));
  }

  private void compare(String of, Map<String, Node> before, Map<String, Node> after) {
    keys(before, after).forEach(key -> differ(of, key, before.get(key), after.get(key)));
  }

  private void differ(String of, String key, @Nullable Node before, @Nullable Node after) {
    String old = before == null ? null : text(before);
    String now = after == null ? null : text(after);
    if (!Objects.equals(old, now)) {
      found.add(new Difference(of, key, old, now));
    }
  }

  private static SequencedSet<String> keys(Map<String, Node> before, Map<String, Node> after) {
    SequencedSet<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys;
  }

  private static Map<String, Node> parts(@Nullable Node node) {
    Map<String, Node> parts = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(tuple -> parts.put(text(tuple.getKeyNode()), tuple.getValueNode()));
    }
    return parts;
  }

  /// The entries of a list by their key, or by the part that names what they are.
  private static Map<String, Node> entries(@Nullable Node node, String name) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (node instanceof SequenceNode list) {
      for (Node entry : list.getValue()) {
        Map<String, Node> parts = parts(entry);
        entries.put(text(parts.getOrDefault("key", parts.get(name))), entry);
      }
    }
    return entries;
  }

  private static String names(Map<String, Node> contests) {
    return contests.values().stream()
        .map(contest -> text(parts(contest).get("name")))
        .collect(Collectors.joining(", "));
  }

  private static String text(@Nullable Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      case SequenceNode list ->
          list.getValue().isEmpty()
              ? "[]"
              : list.getValue().stream().map(Differences::text).collect(Collectors.joining("; "));
      case MappingNode mapping ->
          mapping.getValue().stream()
              .map(part -> text(part.getKeyNode()) + ": " + nested(part.getValueNode()))
              .collect(Collectors.joining(", "));
      case null, default -> "";
    };
  }

  private static String nested(Node node) {
    return node instanceof ScalarNode ? text(node) : "(" + text(node) + ")";
  }
}
