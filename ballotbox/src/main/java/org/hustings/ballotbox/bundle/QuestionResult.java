package org.hustings.ballotbox.bundle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hustings.ballotbox.declaration.Answered;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.ContestResult.Outcome;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Question;

/// Whether a declaration says of a question that it is carried or not, and of nothing else.
final class QuestionResult {
  private static final Set<Outcome> ANSWERS = EnumSet.of(Outcome.CARRIED, Outcome.NOT_CARRIED);

  private QuestionResult() {}

  static void require(ContestResult contest, ContestDefinition rules) {
    if (contest.outcome() == Outcome.NOT_HELD) {
      return;
    }
    Question asked = rules.question();
    Answered answered = contest.question();
    boolean fits =
        asked == null
            ? answered == null && !ANSWERS.contains(contest.outcome())
            : answered != null
                && ANSWERS.contains(contest.outcome())
                && contest.elected().isEmpty()
                && contest.passedOver().isEmpty();
    if (!fits) {
      throw new BundleFault(
          BundleFiles.DECLARATION,
          "%s is declared as %s; in the definition it %s"
              .formatted(
                  contest.name(),
                  contest.outcome(),
                  asked == null ? "puts no question" : "asks: " + asked.text()));
    }
  }

  /// "elected Ann Ash, Bo Birch", or "carried: Yes 60, No 40".
  static String ended(ContestResult contest) {
    Answered answered = contest.question();
    if (answered != null) {
      List<String> votes =
          answered.answers().stream().map(one -> one.name() + " " + one.votes()).toList();
      String how = contest.outcome() == Outcome.CARRIED ? "carried" : "not carried";
      return how + ": " + String.join(", ", votes);
    }
    List<String> elected = contest.elected().stream().map(ContestResult.Person::name).toList();
    return "elected " + (elected.isEmpty() ? "nobody" : String.join(", ", elected));
  }
}
