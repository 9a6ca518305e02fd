package org.hustings.definition;

import java.util.List;

/// What a contest puts to its voters in place of candidates.
///
/// @param text as the public reads it: "Shall the rules be amended as the committee proposes?"
/// @param answers as they stand on the paper: the first carries the question, the second does not,
///   and a third, if there is one, abstains
public record Question(String text, List<String> answers) {
  /// The answers where none are stated.
  public static final List<String> YES_OR_NO = List.of("Yes", "No");

  private static final int WITH_ABSTENTION = 3;

  public Question {
    answers = List.copyOf(answers);
  }

  /// Whether one may abstain on the paper itself.
  public boolean offersAbstention() {
    return answers.size() == WITH_ABSTENTION;
  }
}
