package org.hustings.server.roll.right;

import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.vocabulary.Vocabulary;

/// What a contest asks of its voters and a member is not or did not do.
public sealed interface Unmet {
  /// A condition, with what the election calls the things it names.
  record OfCondition(Condition condition, Vocabulary vocabulary) implements Unmet {}

  /// The contest has an electoral college, and the member is in no section of it.
  record OfColleges() implements Unmet {}
}
