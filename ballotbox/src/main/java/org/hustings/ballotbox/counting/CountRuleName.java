package org.hustings.ballotbox.counting;

import java.util.Objects;
import org.hustings.count.CannotCount;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;

/// The counting library's name for what a definition states.
final class CountRuleName {
  private CountRuleName() {}

  static String of(ContestDefinition contest, Counting counting) {
    return counting.colleges().isEmpty()
        ? single(contest, counting) + (counting.reopenNominations() ? "+ron" : "")
        : college(contest, counting.method());
  }

  private static String single(ContestDefinition contest, Counting counting) {
    String rule = counting.rule();
    return switch (counting.method()) {
      case BLOCK_VOTE -> "block-vote";
      case FIRST_PAST_THE_POST -> "fptp";
      case LIMITED_VOTE -> "limited-vote-" + Objects.requireNonNull(counting.votes());
      case STV, ALTERNATIVE_VOTE, QUESTION -> {
        if (rule == null) {
          throw new CannotCount(
              "%s: the definition says %s, but not by which exact rule. Add a \"rule\", such as \"%s\", and publish it before the close."
                  .formatted(
                      contest.name(), counting.method().words(), example(counting.method())));
        }
        yield rule;
      }
    };
  }

  private static String example(CountMethod method) {
    return switch (method) {
      case STV -> "ers97";
      case QUESTION -> "yes-no";
      case ALTERNATIVE_VOTE, BLOCK_VOTE, LIMITED_VOTE, FIRST_PAST_THE_POST -> "av";
    };
  }

  /// A college weighs one vote of each section, whatever rule the method would take elsewhere.
  private static String college(ContestDefinition contest, CountMethod method) {
    return switch (method) {
      case ALTERNATIVE_VOTE -> "av";
      case FIRST_PAST_THE_POST -> "fptp";
      default ->
          throw new CannotCount(
              "%s: an electoral college is counted by the alternative vote or by first past the post, not by %s. Mend \"method\" and publish it before the close."
                  .formatted(contest.name(), method.words()));
    };
  }
}
