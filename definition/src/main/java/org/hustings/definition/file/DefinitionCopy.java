package org.hustings.definition.file;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Moment;
import org.yaml.snakeyaml.nodes.Node;

/// An earlier election's file as the file of a new one: its rules and comments stay as they were
/// written, its name and its dates become others.
public final class DefinitionCopy {
  private final DefinitionReader reader;

  public DefinitionCopy(DefinitionReader reader) {
    this.reader = reader;
  }

  /// The file of the new election.
  ///
  /// @param file of the earlier one
  /// @param moved when an act of the new election is, by when it was
  /// @return empty where the earlier file has faults, or the dates bring the copy into disorder
  public Optional<String> of(
      String file, ElectionId id, String title, UnaryOperator<Moment> moved) {
    Optional<ElectionDefinition> before = reader.read(file).definition();
    Optional<FileText> text = FileText.of(file);
    if (before.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    text.get().replaceText("election", id.slug());
    text.get().replaceText("title", title);
    for (Node node : text.get().entries("timetable")) {
      act(before.get(), node)
          .ifPresent(act -> {
            text.get().replaceValue(node, "at", moved.apply(act.at()).text());
            text.get().removeLine(node, "source");
          });
    }
    String copy = text.get().edited();
    return reader
        .read(copy)
        .definition()
        .filter(read -> read.id().equals(id) && read.title().equals(title))
        .map(read -> copy);
  }

  private static Optional<Act> act(ElectionDefinition before, Node node) {
    return FileText.value(node, "key")
        .or(() -> FileText.value(node, "act"))
        .flatMap(before.timetable()::act);
  }
}
