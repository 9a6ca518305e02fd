package org.hustings.definition.check;

import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A part of a definition file that can be read, by which what is found gets its line. What is not
/// there stands where it would: in the part around it.
public final class Place {
  private final Node node;

  Place(Node node) {
    this.node = node;
  }

  /// The whole of a file that can be read.
  public static Place of(String file) {
    return new Place(new Yaml().compose(new StringReader(file)));
  }

  /// The whole of a file; empty if it is no YAML.
  static Optional<Place> ifReadable(String file) {
    try {
      return Optional.ofNullable(new Yaml().compose(new StringReader(file))).map(Place::new);
    } catch (YAMLException _) {
      return Optional.empty();
    }
  }

  /// The value of a key.
  public Place key(String key) {
    return find(key).orElse(this);
  }

  /// Whether there is such a key.
  public boolean has(String key) {
    return find(key).isPresent();
  }

  private Optional<Place> find(String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(entry -> text(entry.getKeyNode()).equals(key))
            .map(NodeTuple::getValueNode)
            .map(Place::new)
            .findFirst()
        : Optional.empty();
  }

  /// An entry of a list.
  public Place entry(int number) {
    return node instanceof SequenceNode list && number < list.getValue().size()
        ? new Place(list.getValue().get(number))
        : this;
  }

  /// The entry of a list that has this value at this key.
  public Place entry(String key, String value) {
    return entries().filter(one -> text(one.key(key).node).equals(value)).findFirst().orElse(this);
  }

  /// The contest of this short name.
  public Place contest(String slug) {
    return key("contests").entry("contest", slug);
  }

  /// From 1.
  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  /// From 1.
  public int column() {
    return node.getStartMark().getColumn() + 1;
  }

  /// Whether a place of the file lies within this part.
  boolean holds(int line, int column) {
    boolean begun = line > line() || (line == line() && column >= column());
    int last = node.getEndMark().getLine() + 1;
    return begun && (line < last || (line == last && column <= node.getEndMark().getColumn()));
  }

  /// Its entries, if it is a list.
  Stream<Place> entries() {
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(Place::new)
        : Stream.of();
  }

  Node node() {
    return node;
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
