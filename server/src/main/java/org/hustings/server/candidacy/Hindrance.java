package org.hustings.server.candidacy;

import org.hustings.definition.ContestDefinition;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Gap;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Why somebody may not stand in a contest.
public sealed interface Hindrance {
  /// They are not on the membership register.
  record NoMember() implements Hindrance {}

  /// Two people have stopped the election.
  ///
  /// @param why in a sentence
  record Stopped(Message why) implements Hindrance {}

  /// The contest asks for something that the register does not have of the member.
  ///
  /// @param gap what the register does not say, where the condition may hold if it did
  record Unmet(
      ContestDefinition contest,
      Condition condition,
      @Nullable Gap gap,
      Vocabulary vocabulary,
      String member)
      implements Hindrance {}
}
