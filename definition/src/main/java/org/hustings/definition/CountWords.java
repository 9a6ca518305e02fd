package org.hustings.definition;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.rules.Rules;
import org.hustings.definition.vocabulary.Numbers;
import org.hustings.definition.vocabulary.Vocabulary;

/// How a contest is counted, in sentences for somebody who has never seen a count.
final class CountWords {
  private CountWords() {}

  static List<String> of(Counting counting, int seats, Vocabulary vocabulary) {
    List<String> sentences = new ArrayList<>();
    sentences.add("By " + counting.method().words() + ": " + method(counting, seats));
    sentences.add(rule(counting));
    counting.constraints().stream()
        .map(constraint -> "Of those elected, " + constraint.words() + ".")
        .forEach(sentences::add);
    if (!counting.colleges().isEmpty()) {
      sentences.add(colleges(counting, vocabulary));
    }
    if (counting.reopenNominations()) {
      sentences.add("\"Re-open nominations\" stands as a candidate.");
    }
    return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
  }

  private static String method(Counting counting, int seats) {
    return switch (counting.method()) {
      case STV ->
          "voters put the candidates in order of preference, 1, 2, 3 and so on, and one vote helps"
              + " one candidate at a time; what a candidate does not need, or cannot use, passes to"
              + " the voter's next preference.";
      case ALTERNATIVE_VOTE ->
          "voters put the candidates in order of preference; the lowest is excluded and those"
              + " votes pass to their next preference, until somebody has more than half.";
      case BLOCK_VOTE ->
          "voters mark up to %s %s with an X, and those with the most votes are elected."
              .formatted(Numbers.word(seats), seats == 1 ? "candidate" : "candidates");
      case LIMITED_VOTE ->
          "voters mark up to %s with an X for %s seats, and those with the most votes are elected."
              .formatted(
                  Numbers.word(counting.votes() == null ? 1 : counting.votes()),
                  Numbers.word(seats));
      case FIRST_PAST_THE_POST ->
          "voters mark one candidate with an X, and the one with the most votes is elected.";
    };
  }

  private static String rule(Counting counting) {
    if (counting.rule() == null) {
      return counting.method().isPreferential()
          ? "Which exact count rule is used is not stated."
          : "";
    }
    return Rules.named(counting.rule())
        .map(rule -> "The count rule is %s.".formatted(rule.description().title()))
        .orElse("");
  }

  private static String colleges(Counting counting, Vocabulary vocabulary) {
    List<String> weights =
        counting.colleges().stream()
            .map(college ->
                "%s%% %s".formatted(college.percent().toPlainString(), said(college, vocabulary)))
            .toList();
    return "The votes of an electoral college are weighed: " + Numbers.list(weights, "and") + ".";
  }

  private static String said(College college, Vocabulary vocabulary) {
    List<String> conditions = college.voters().words(vocabulary);
    return conditions.isEmpty()
        ? college.name()
        : college.name() + " (who must " + Numbers.list(conditions, "and") + ")";
  }
}
