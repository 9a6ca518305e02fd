package org.hustings.count;

/// A named, cited set of counting rules. A count is a function of the contest and the lots.
public interface CountRule {
  /// What the rule is, where it comes from and how far it has been checked.
  RuleDescription description();

  /// Counts the contest.
  ///
  /// @return the record of the finished count, or the lot that must be drawn before it can go on
  /// @throws CannotCount if the contest does not fit the rule, in words for the returning officer
  CountResult count(Contest contest, Lots lots);

  /// Counts without lots: a tie that only a lot can break ends in [CountResult.LotNeeded].
  default CountResult count(Contest contest) {
    return count(contest, Lots.none());
  }
}
