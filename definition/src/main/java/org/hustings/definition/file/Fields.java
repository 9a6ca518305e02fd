package org.hustings.definition.file;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.definition.ElectionId;
import org.hustings.definition.vocabulary.Numbers;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The keys and values of one part of the file. Whatever does not fit becomes a fault, and a value
/// that stands in for the right one is handed on, so that the rest is still checked.
final class Fields {
  private final Node part;
  private final Faults faults;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new HashMap<>();
  private boolean hasUnknown;

  private Fields(Node part, Faults faults) {
    this.part = part;
    this.faults = faults;
  }

  /// Reads the part, reporting unknown, repeated and missing keys.
  static Fields of(Node part, Shape shape, Faults faults) {
    return of(part, shape, faults, _ -> Optional.empty());
  }

  /// @param needless which required key is not missed in a part with these keys
  static Fields of(
      Node part, Shape shape, Faults faults, Function<Fields, Optional<String>> needless) {
    Fields fields = new Fields(part, faults);
    if (part instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry -> fields.add(entry, shape));
      fields.reportMissing(shape, needless.apply(fields));
    } else {
      faults.at(part, shape.words() + " with its keys: " + String.join(", ", shape.names()), "");
    }
    return fields;
  }

  private void add(NodeTuple entry, Shape shape) {
    Node key = entry.getKeyNode();
    String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
    keys.putIfAbsent(name, key);
    if (shape.key(name).isEmpty()) {
      hasUnknown = true;
      String advice = Spelling.advice(name, shape.names());
      faults.at(
          key,
          Faults.described(key) + ", which is no key of " + shape.words(),
          // all of them are worth reading only where none is near
          advice.isEmpty() ? Numbers.list(shape.names(), "or") : "one that it has",
          advice);
    } else if (values.putIfAbsent(name, entry.getValueNode()) != null) {
      faults.at(key, "\"" + name + "\" a second time", "each key once", "remove one of them");
    }
  }

  private void reportMissing(Shape shape, Optional<String> needless) {
    for (Key key : shape.keys()) {
      if (key.required()
          && !values.containsKey(key.name())
          && !needless.equals(Optional.of(key.name()))) {
        faults.at(
            part, shape.words() + " without \"" + key.name() + "\"", "that key", key.meaning());
      }
    }
  }

  Node part() {
    return part;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /// Reports whatever is wrong with the value of a key that is known to be there.
  void fault(String key, String expected, String advice) {
    faults.at(values.getOrDefault(key, part), expected, advice);
  }

  /// Reports a key that should not be there at all.
  void faultAtKey(String key, String expected, String advice) {
    faults.at(keys.getOrDefault(key, part), expected, advice);
  }

  /// The text of the key; empty if it is missing.
  String text(String key) {
    return optionalText(key).orElse("");
  }

  Optional<String> optionalText(String key) {
    return node(key).flatMap(node -> Scalars.text(node, faults));
  }

  /// The short name at the key.
  String slug(String key) {
    Optional<Node> node = node(key);
    Optional<String> slug = optionalText(key).filter(ElectionId::isSlug);
    if (node.isPresent() && slug.isEmpty()) {
      faults.at(
          node.get(), "a short name of small letters, digits and single hyphens, at most 60", "");
    }
    return slug.orElse("unknown");
  }

  /// The whole number at the key, within bounds.
  @Nullable Integer whole(String key, int least, int most) {
    return node(key).flatMap(node -> Scalars.whole(node, least, most, faults)).orElse(null);
  }

  @Nullable BigDecimal percent(String key) {
    return node(key).flatMap(node -> Scalars.percent(node, faults)).orElse(null);
  }

  boolean yes(String key) {
    return node(key).flatMap(node -> Scalars.yes(node, faults)).orElse(false);
  }

  /// One of several values, each known by its name in the file.
  <T> @Nullable T choice(String key, Collection<T> choices, Function<T, String> name) {
    return node(key).flatMap(node -> Scalars.choice(node, choices, name, faults)).orElse(null);
  }

  boolean isList(String key) {
    return values.get(key) instanceof SequenceNode;
  }

  /// The parts of the list at the key; empty if it is missing.
  List<Node> list(String key) {
    Optional<Node> node = node(key);
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      faults.at(node.get(), "a list", "begin each entry on a line of its own with \"- \"");
    }
    return node.filter(SequenceNode.class::isInstance)
        .map(list -> ((SequenceNode) list).getValue())
        .orElse(List.of());
  }

  /// The one key of these that is there; a fault if there is none, or more than one.
  Optional<String> oneOf(String... keys) {
    return oneOf(List.of(keys), Function.identity());
  }

  /// Which of these kinds the part is of, by the key that it has: exactly one.
  <T> Optional<T> oneOf(List<T> kinds, Function<T, String> key) {
    List<T> present = kinds.stream().filter(kind -> values.containsKey(key.apply(kind))).toList();
    // a key that is misspelt is told already
    boolean told = present.isEmpty() && hasUnknown;
    if (present.size() != 1 && !told && part instanceof MappingNode) {
      faults.at(
          part,
          present.isEmpty()
              ? "none of them"
              : Numbers.list(present.stream().map(key).toList(), "and") + " together",
          "one of " + Numbers.list(kinds.stream().map(key).toList(), "or"),
          "");
    }
    return present.stream().findFirst();
  }
}
