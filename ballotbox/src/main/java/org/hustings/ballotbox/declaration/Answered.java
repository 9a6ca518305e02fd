package org.hustings.ballotbox.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.declaration.ContestResult.Outcome;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.count.Candidate;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision.Needed;
import org.hustings.count.record.Decision.Needed.Measure;
import org.hustings.count.record.Ground;
import org.hustings.count.record.Stage;

/// How a question was answered, with every figure that its rule needs.
///
/// @param text as it was asked
/// @param answers as they stood on the paper: the first carries the question, the second does not
/// @param needs what the rule needed besides more of the first than of the second
public record Answered(String text, List<Answer> answers, List<Need> needs) {
  public Answered {
    answers = List.copyOf(answers);
    needs = List.copyOf(needs);
  }

  /// One answer.
  ///
  /// @param key by which papers name it
  /// @param votes that it had
  public record Answer(String key, String name, long votes) {}

  /// What was needed besides, and how much of it there was.
  ///
  /// @param share the least part that was needed, such as `2/3`
  /// @param has votes, or papers for the turnout
  /// @param of those of whom a part was needed
  /// @param needed the least number of them that is such a part
  public record Need(Measure measure, String share, long has, long of, long needed) {
    public boolean met() {
      return has >= needed;
    }
  }

  /// What a count says of a question.
  ///
  /// @param text as it was asked
  public static Answered of(String text, CountRecord record) {
    Stage end = record.stages().getLast();
    List<Answer> answers = new ArrayList<>();
    for (Candidate candidate : record.contest().candidates()) {
      int number = candidate.number();
      answers.add(
          new Answer(
              PaperCandidate.ANSWERS.get(number - 1),
              candidate.name(),
              end.tally(number).votes().longValueExact()));
    }
    List<Need> needs =
        record.stages().stream()
            .flatMap(stage -> stage.decisions().stream())
            .filter(Needed.class::isInstance)
            .map(Needed.class::cast)
            .map(one -> new Need(one.measure(), one.share(), one.has(), one.of(), one.needed()))
            .toList();
    return new Answered(text, answers, needs);
  }

  /// Whether the count of a question carried it.
  public static Outcome outcome(CountRecord record) {
    return record.elected().stream()
            .anyMatch(elected -> elected.ground() instanceof Ground.MoreYesThanNo)
        ? Outcome.CARRIED
        : Outcome.NOT_CARRIED;
  }

  /// The votes for carrying it.
  public long yes() {
    return answers.getFirst().votes();
  }

  /// The votes against.
  public long no() {
    return answers.get(1).votes();
  }

  /// The votes of those who abstained on the paper; empty where that was no answer.
  public Optional<Long> abstained() {
    return answers.stream().skip(2).map(Answer::votes).findFirst();
  }
}
