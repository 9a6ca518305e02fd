package org.hustings.server.roll.right;

import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Gap;
import org.hustings.definition.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// What a contest asks of its voters and a member is not or did not do.
public sealed interface Unmet {
  /// A condition, with what the election calls the things it names.
  ///
  /// @param gap what the register does not say, where the condition may hold if it did
  record OfCondition(Condition condition, @Nullable Gap gap, Vocabulary vocabulary)
      implements Unmet {}

  /// The contest has an electoral college, and the member is in no section of it.
  record OfColleges() implements Unmet {}
}
