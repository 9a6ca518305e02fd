package org.hustings.definition.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.Question;
import org.hustings.definition.QuestionRules;
import org.yaml.snakeyaml.nodes.Node;

/// Reads a question, and refuses beside it what only candidates have.
final class QuestionReader {
  private static final int LONGEST_ANSWER = 60;

  /// What a contest of candidates alone may state.
  private static final List<String> OF_CANDIDATES =
      List.of("candidates", "nominators", "threshold", "order", "vacancies");

  private static final List<String> OF_THEIR_COUNT =
      List.of("votes", "constraints", "colleges", "re-open-nominations");

  /// First they would carry what they are against.
  private static final Set<String> AGAINST = Set.of("no", "against", "oppose", "reject", "yn erbyn");

  private final Faults faults;
  private final Set<String> said = new HashSet<>();

  QuestionReader(Faults faults) {
    this.faults = faults;
  }

  Question read(Node node) {
    Fields fields = Fields.of(node, Shape.QUESTION, faults);
    return new Question(
        fields.text("text"), fields.has("answers") ? answers(fields) : Question.YES_OR_NO);
  }

  private List<String> answers(Fields fields) {
    List<Node> nodes = fields.list("answers");
    List<String> answers = nodes.stream().flatMap(node -> answer(node).stream()).toList();
    if (fields.isList("answers") && (nodes.size() < 2 || nodes.size() > 3)) {
      fields.fault(
          "answers",
          "two answers, or three",
          "the first carries the question, the second does not, a third abstains: [Yes, No,"
              + " Abstain]");
    }
    if (!answers.isEmpty() && AGAINST.contains(answers.getFirst().toLowerCase(Locale.ROOT))) {
      faults.at(
          nodes.getFirst(),
          "the answer that carries the question first",
          "write the answers in the order [Yes, No]");
    }
    if (answers.size() == 3 && !QuestionRules.abstains(answers.getLast())) {
      faults.at(
          nodes.getLast(),
          "\"Abstain\" as the third answer",
          "\"Abstention\" and \"Ymatal\" do too, and \"Abstain / Ymatal\"; a question has no"
              + " third answer of another kind");
    }
    return answers.size() == 2 || answers.size() == 3 ? answers : Question.YES_OR_NO;
  }

  private Optional<String> answer(Node node) {
    Optional<String> answer = Scalars.text(node, faults);
    answer
        .filter(text -> text.length() > LONGEST_ANSWER)
        .ifPresent(_ ->
            faults.at(
                node, "an answer of at most " + LONGEST_ANSWER + " characters", "shorten it"));
    answer
        .filter(text -> !said.add(text.toLowerCase(Locale.ROOT)))
        .ifPresent(_ -> faults.at(node, "each answer once", ""));
    return answer;
  }

  /// Refuses what a question does not have.
  static void checkBeside(Fields contest) {
    for (String key : OF_CANDIDATES) {
      if (contest.has(key)) {
        contest.faultAtKey(
            key,
            "no \"" + key + "\" beside \"question\"",
            "remove it: a question has no candidates");
      }
    }
  }

  /// Refuses what the count of a question does not have.
  static void checkCount(Fields count) {
    for (String key : OF_THEIR_COUNT) {
      if (count.has(key)) {
        count.faultAtKey(
            key, "no \"" + key + "\" beside a question", "remove it: a question has no candidates");
      }
    }
  }
}
