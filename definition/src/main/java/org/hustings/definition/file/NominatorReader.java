package org.hustings.definition.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.Limit;
import org.hustings.definition.Nominators;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads who may nominate, and how many candidates each.
final class NominatorReader {
  private final Known known;
  private final Set<String> seen = new HashSet<>();

  NominatorReader(Known known) {
    this.known = known;
  }

  List<Nominators> read(List<Node> list) {
    return list.stream().flatMap(node -> nominator(node).stream()).toList();
  }

  private Optional<Nominators> nominator(Node node) {
    Fields fields = Fields.of(node, Shape.NOMINATOR, known.faults());
    @Nullable Limit limit = fields.node("limit").flatMap(this::limit).orElse(null);
    Optional<Nominators> nominators =
        fields
            .oneOf("kind", "members")
            .flatMap(key -> key.equals("kind") ? ofKind(fields, limit) : ofMembers(fields, limit));
    nominators.ifPresent(one -> {
      if (!seen.add(one.words(known.vocabulary()))) {
        known
            .faults()
            .at(node, "the same nominators a second time", "each once", "remove one of them");
      }
    });
    return nominators;
  }

  private Optional<Limit> limit(Node node) {
    String written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    Optional<Limit> limit = Limit.of(written);
    if (limit.isEmpty()) {
      known
          .faults()
          .at(
              node,
              "a whole number from 1 to %d, \"seats\" or \"none\"".formatted(Limit.MOST),
              Spelling.advice(written, List.of("seats", "none")));
    }
    return limit;
  }

  private Optional<Nominators> ofKind(Fields fields, @Nullable Limit limit) {
    if (fields.has("names-are-public")) {
      fields.faultAtKey(
          "names-are-public", "no such key beside \"kind\"", "what bodies nominate is public");
    }
    return fields.node("kind").flatMap(known::kind).map(kind -> new Nominators.OfKind(kind, limit));
  }

  private Optional<Nominators> ofMembers(Fields fields, @Nullable Limit limit) {
    boolean named = fields.yes("names-are-public");
    return fields
        .node("members")
        .flatMap(node ->
            node instanceof ScalarNode all && all.getValue().equals("all")
                ? Optional.of(new Nominators.OfMembers(null, limit, named))
                : known
                    .section(node)
                    .map(section -> new Nominators.OfMembers(section, limit, named)));
  }
}
