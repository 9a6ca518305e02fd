package org.hustings.definition.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hustings.definition.ElectionId;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads `kinds` and `sections`.
final class VocabularyReader {
  private static final String MEMBER = "member";
  private static final List<String> DECLARED_BY = List.of("register", MEMBER);

  private final Faults faults;

  VocabularyReader(Faults faults) {
    this.faults = faults;
  }

  Vocabulary read(Fields election) {
    List<BodyKind> kinds = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    each(
        election.node("kinds"),
        "kinds of body, each with its key",
        (key, value) -> {
          Fields kind = Fields.of(value, Shape.KIND, faults);
          kinds.add(new BodyKind(key, kind.text("one"), kind.text("many")));
        });
    each(
        election.node("sections"),
        "sections, each with its key and who is in it",
        (key, value) -> sections.add(section(key, value)));
    return new Vocabulary(kinds, sections);
  }

  /// Who is in it, or that with how it is known who is.
  private Section section(String key, Node value) {
    if (!(value instanceof MappingNode)) {
      return new Section(key, Scalars.text(value, faults).orElse(""));
    }
    Fields section = Fields.of(value, Shape.SECTION, faults);
    boolean declared =
        section
            .node("declared-by")
            .flatMap(by -> Scalars.choice(by, DECLARED_BY, one -> one, faults))
            .filter(MEMBER::equals)
            .isPresent();
    if (declared && !section.has("consent")) {
      section.fault(
          "declared-by", "the words beside it that a member agrees to", "add them as \"consent\"");
    }
    if (!declared && section.has("consent")) {
      section.faultAtKey(
          "consent",
          "words to agree to only where members declare for themselves",
          "add \"declared-by: member\", or leave it out");
    }
    String consent = section.optionalText("consent").orElse("");
    return new Section(key, section.text("words"), declared ? consent : null);
  }

  private void each(Optional<Node> node, String expected, BiConsumer<String, Node> reader) {
    if (node.isEmpty()) {
      return;
    }
    if (!(node.get() instanceof MappingNode mapping)) {
      faults.at(node.get(), expected, "");
      return;
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!ElectionId.isSlug(key)) {
        faults.at(entry.getKeyNode(), "a key of small letters, digits and hyphens", "");
      } else if (!seen.add(key)) {
        faults.at(
            entry.getKeyNode(), "\"" + key + "\" a second time", "each key once", "remove one");
      }
      reader.accept(key, entry.getValueNode());
    }
  }
}
