package org.hustings.definition.file;

import java.io.StringReader;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.Timetable;
import org.hustings.definition.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a definition file and explains everything that is wrong with it at once.
public final class DefinitionReader {
  private static final String FORMAT = "1";

  private final CountRules rules;

  public DefinitionReader(CountRules rules) {
    this.rules = rules;
  }

  /// Reads the text of a definition file.
  public Reading read(String text) {
    Faults faults = new Faults();
    Optional<ElectionDefinition> definition =
        compose(text, faults).map(document -> election(document, faults));
    return faults.isEmpty() && definition.isPresent()
        ? new Reading.Sound(definition.get())
        : new Reading.Faulty(faults.inOrder());
  }

  private static Optional<Node> compose(String text, Faults faults) {
    LoaderOptions options = new LoaderOptions();
    // one part standing in two places could not be corrected in one of them
    options.setMaxAliasesForCollections(0);
    try {
      Node document = new Yaml(options).compose(new StringReader(text));
      if (document == null) {
        faults.at(1, 1, "an empty file", "a definition of an election", "begin with \"format: 1\"");
      }
      return Optional.ofNullable(document);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      faults.at(
          mark == null ? 1 : mark.getLine() + 1,
          mark == null ? 1 : mark.getColumn() + 1,
          "what is not YAML (" + e.getProblem() + ")",
          "keys and values, indented with spaces",
          NoYaml.advice(e));
    } catch (YAMLException e) {
      faults.at(1, 1, "what is not a definition (" + e.getMessage() + ")", "plain YAML", "");
    }
    return Optional.empty();
  }

  private ElectionDefinition election(Node document, Faults faults) {
    Fields fields = Fields.of(document, Shape.ELECTION, faults);
    checkFormat(fields);
    ElectionId id = new ElectionId(fields.slug("election"));
    Vocabulary vocabulary = new VocabularyReader(faults).read(fields);
    Timetable timetable = new TimetableReader(zone(fields), faults).read(fields.list("timetable"));
    Known known = new Known(vocabulary, timetable, rules.names(), faults);
    List<Node> contests = fields.list("contests");
    if (fields.has("contests") && contests.isEmpty()) {
      fields.fault("contests", "at least one contest", "");
    }
    List<ContestDefinition> read =
        contests.stream().map(new ContestReader(id, known)::read).toList();
    return new ElectionDefinition(
        id,
        fields.text("title"),
        fields.text("organisation"),
        fields.optionalText("body").orElse(null),
        enquiries(fields),
        vocabulary,
        timetable,
        new ConditionReader(known).read(fields, "voters"),
        new BallotReader(faults).read(fields.node("ballot")),
        fields.whole("statement-characters", 100, ElectionDefinition.LONGEST_STATEMENT),
        read,
        fields.yes("one-seat-each"),
        fields
            .node("publish")
            .map(node ->
                Fields.of(node, Shape.PUBLISH, faults)
                    .whole("least-ballots", 1, ElectionDefinition.MOST_LEAST_BALLOTS))
            .orElse(null));
  }

  private static void checkFormat(Fields fields) {
    if (fields.optionalText("format").filter(format -> !format.equals(FORMAT)).isPresent()) {
      fields.fault(
          "format",
          FORMAT,
          "this version of Hustings reads no other; a file of a later format wants a later version,"
              + " and docs/definition.md says what format 1 is");
    }
  }

  private static ZoneId zone(Fields fields) {
    Optional<String> name = fields.optionalText("zone");
    if (name.filter(ZoneId.getAvailableZoneIds()::contains).isPresent()) {
      return ZoneId.of(name.get());
    }
    name.ifPresent(written ->
        fields.fault(
            "zone", "a time zone by its name, such as Europe/London", ZoneAdvice.of(written)));
    return ZoneOffset.UTC;
  }

  private static @Nullable String enquiries(Fields fields) {
    Optional<String> address = fields.optionalText("enquiries");
    if (address.filter(text -> !text.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")).isPresent()) {
      fields.fault("enquiries", "an e-mail address", "");
    }
    return address.orElse(null);
  }
}
