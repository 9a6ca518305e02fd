package org.hustings.definition.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.definition.threshold.AllOf;
import org.hustings.definition.threshold.AnyOf;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.threshold.ShareOfBodies;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.threshold.ThresholdKind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads the support that a candidate needs.
final class ThresholdReader {
  private final Known known;
  private final Entitled entitled;

  ThresholdReader(Known known, Entitled entitled) {
    this.known = known;
    this.entitled = entitled;
  }

  /// The whole threshold, which may be that nothing is needed.
  Optional<Threshold> readWhole(Node node) {
    if (node instanceof ScalarNode word && word.getValue().equals(ThresholdKind.NONE.key())) {
      return Optional.of(new NothingNeeded());
    }
    if (entitled.isNobody()) {
      known
          .faults()
          .at(
              node,
              "\"none\", as nobody nominates in this contest",
              "or say in \"nominators\" who may");
      return Optional.empty();
    }
    return read(node);
  }

  private Optional<Threshold> read(Node node) {
    if (node instanceof ScalarNode) {
      known
          .faults()
          .at(
              node,
              "a threshold with its keys: " + String.join(", ", Shape.THRESHOLD.names()),
              "where no support is needed the whole threshold is \"none\"");
      return Optional.empty();
    }
    Fields fields = Fields.of(node, Shape.THRESHOLD, known.faults());
    return fields
        .oneOf(ThresholdKind.keyed(), ThresholdKind::key)
        .flatMap(kind -> {
          refuseStray(fields, kind);
          return switch (kind) {
            case BODIES -> bodies(fields);
            case SHARE -> share(fields);
            case MEMBERS -> members(fields);
            case ALL_OF -> combined(fields, kind.key(), AllOf::new);
            case ANY_OF -> combined(fields, kind.key(), AnyOf::new);
            case NONE -> Optional.<Threshold>empty();
          };
        });
  }

  private void refuseStray(Fields fields, ThresholdKind kind) {
    List<String> stray =
        switch (kind) {
          case BODIES, NONE -> List.of();
          case SHARE -> List.of("distinct-regions", "one-own");
          case MEMBERS, ALL_OF, ANY_OF -> List.of("of", "distinct-regions", "one-own");
        };
    stray.stream()
        .filter(fields::has)
        .forEach(name ->
            fields.faultAtKey(name, "no \"%s\" beside \"%s\"".formatted(name, kind.key()), ""));
  }

  private Optional<Threshold> bodies(Fields fields) {
    @Nullable Integer number = fields.whole("bodies", 1, Threshold.MOST);
    List<String> kinds = kinds(fields);
    boolean distinct = fields.yes("distinct-regions");
    boolean own = fields.yes("one-own");
    return number == null || kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Bodies(number, kinds, distinct, own));
  }

  private Optional<Threshold> share(Fields fields) {
    @Nullable BigDecimal percent = fields.percent("share");
    List<String> kinds = kinds(fields);
    if (kinds.size() > 1) {
      fields.fault("of", "one kind of body", "join several shares with \"all-of\" or \"any-of\"");
    }
    return percent == null || kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(new ShareOfBodies(percent, kinds.getFirst()));
  }

  private Optional<Threshold> members(Fields fields) {
    @Nullable Integer number = fields.whole("members", 1, Threshold.MOST);
    if (!entitled.members()) {
      fields.fault(
          "members",
          "a threshold of those who may nominate in this contest",
          "members are not among its \"nominators\"");
    }
    return Optional.ofNullable(number).map(Members::new);
  }

  private Optional<Threshold> combined(
      Fields fields, String key, Function<List<Threshold>, Threshold> joined) {
    List<Node> list = fields.list(key);
    List<Threshold> parts = list.stream().flatMap(node -> read(node).stream()).toList();
    if (list.size() < 2) {
      fields.fault(key, "at least two thresholds", "");
    }
    return parts.size() < 2 ? Optional.empty() : Optional.of(joined.apply(parts));
  }

  private List<String> kinds(Fields fields) {
    Optional<Node> node = fields.node("of");
    if (node.isEmpty()) {
      known
          .faults()
          .at(fields.part(), "no \"of\"", "\"of\" with the kind of body that must nominate", "");
      return List.of();
    }
    List<Node> named =
        node.get() instanceof SequenceNode list ? list.getValue() : List.of(node.get());
    return named.stream().flatMap(kind -> kind(kind).stream()).toList();
  }

  private Optional<String> kind(Node node) {
    Optional<String> kind = known.kind(node);
    if (kind.isPresent() && !entitled.kind(kind.get())) {
      known
          .faults()
          .at(
              node,
              "a kind of body that may nominate in this contest",
              "add it to the contest's \"nominators\"");
    }
    return kind;
  }
}
