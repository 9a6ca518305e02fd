package org.hustings.definition.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Timetable;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.yaml.snakeyaml.nodes.Node;

/// What other parts of the file may refer to by name, and the faults found so far.
record Known(Vocabulary vocabulary, Timetable timetable, Set<String> rules, Faults faults) {
  /// The kind of body that the value names.
  Optional<String> kind(Node node) {
    List<String> kinds = vocabulary.kinds().stream().map(BodyKind::key).toList();
    return Scalars.choice(node, kinds, kind -> kind, faults);
  }

  /// The section of the membership that the value names.
  Optional<String> section(Node node) {
    List<String> sections = vocabulary.sections().stream().map(Section::key).toList();
    return Scalars.choice(node, sections, section -> section, faults);
  }

  List<String> actKeys() {
    return timetable.acts().stream().map(Act::key).toList();
  }
}
