package org.hustings.definition.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionId;
import org.hustings.definition.Nominators;
import org.hustings.definition.VacancyRule;
import org.hustings.definition.threshold.Threshold;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/// Reads the contests, each under a name of its own.
final class ContestReader {
  private static final int MOST_SEATS = 1_000;

  /// What stands under the election's address beside its contests.
  private static final List<String> TAKEN = List.of("timetable", "guide", "history", "result");

  private final ElectionId election;
  private final Known known;
  private final Map<String, Node> places = new HashMap<>();

  ContestReader(ElectionId election, Known known) {
    this.election = election;
    this.known = known;
  }

  ContestDefinition read(Node node) {
    Fields fields =
        Fields.of(
            node,
            Shape.CONTEST,
            known.faults(),
            contest -> contest.has("question") ? Optional.of("seats") : Optional.empty());
    return fields.has("question") ? question(fields) : candidates(fields);
  }

  private ContestDefinition question(Fields fields) {
    QuestionReader.checkBeside(fields);
    if (fields.has("seats")) {
      fields.whole("seats", 1, 1);
    }
    return ContestDefinition.asking(
        new ContestId(election, slug(fields)),
        fields.text("name"),
        fields.node("question").map(new QuestionReader(known.faults())::read).orElseThrow(),
        new ConditionReader(known).read(fields, "voters"),
        fields.node("count").map(CountReader.ofQuestion(known)::read).orElse(null));
  }

  private ContestDefinition candidates(Fields fields) {
    ConditionReader conditions = new ConditionReader(known);
    @Nullable Integer seats = fields.whole("seats", 1, MOST_SEATS);
    List<Node> named = fields.list("nominators");
    List<Nominators> read = new NominatorReader(known).read(named);
    // where those who are named cannot be read, it is not said that there are none
    @Nullable List<Nominators> nominators =
        fields.has("nominators") && read.isEmpty() == named.isEmpty() && fields.isList("nominators")
            ? read
            : null;
    @Nullable Threshold threshold =
        fields
            .node("threshold")
            .flatMap(new ThresholdReader(known, new Entitled(nominators))::readWhole)
            .orElse(null);
    @Nullable Counting counting =
        fields.node("count").map(CountReader.ofCandidates(known, seats)::read).orElse(null);
    return new ContestDefinition(
        new ContestId(election, slug(fields)),
        fields.text("name"),
        Objects.requireNonNullElse(seats, 1),
        conditions.read(fields, "candidates"),
        nominators,
        threshold,
        conditions.read(fields, "voters"),
        BallotReader.order(fields),
        counting,
        fields.choice("vacancies", Arrays.asList(VacancyRule.values()), VacancyRule::key));
  }

  private String slug(Fields fields) {
    String slug = fields.slug("contest");
    if (fields.has("contest")) {
      Node place = fields.node("contest").orElseThrow();
      Node first = places.putIfAbsent(slug, place);
      if (first != null) {
        fields.fault(
            "contest",
            "a name of its own; line %d has it too".formatted(first.getStartMark().getLine() + 1),
            "");
      }
      if (TAKEN.contains(slug)) {
        fields.fault("contest", "a name other than " + String.join(", ", TAKEN), "");
      }
    }
    return slug;
  }
}
