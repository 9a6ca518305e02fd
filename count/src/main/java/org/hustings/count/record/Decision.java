package org.hustings.count.record;

import java.math.BigDecimal;
import java.util.List;
import org.hustings.count.Lot;

/// Something the count had to decide, or that a scrutineer should read, with its reason.
public sealed interface Decision extends StageEvent {
  /// A tie was decided by votes at an earlier stage.
  ///
  /// @param purpose what was to be decided
  /// @param between numbers of the tied candidates
  /// @param stage whose votes decided
  /// @param chosen on whom it fell
  record TieByStage(Lot.Purpose purpose, List<Integer> between, int stage, int chosen)
      implements Decision {
    public TieByStage {
      between = List.copyOf(between);
    }
  }

  /// Votes at an earlier stage left some of the tied level; a lot decides between those.
  ///
  /// @param stage whose votes told them apart last
  /// @param left how many are still tied
  /// @param tied how many were
  record TieNarrowed(int stage, int left, int tied) implements Decision {}

  /// A tie was decided by lot.
  record TieByLot(Lot lot) implements Decision {}

  /// A tie that no distribution told apart was decided by the law's pseudo-random numbers.
  ///
  /// @param chosen who has the lowest number
  /// @param number that number
  record TieByPseudoRandomNumber(List<Integer> between, int chosen, int number)
      implements Decision {
    public TieByPseudoRandomNumber {
      between = List.copyOf(between);
    }
  }

  /// More candidates are level than there are seats, and always were: none is elected yet.
  record LevelForTooFewSeats() implements Decision {}

  /// Surpluses were left for later, since all together could change nothing.
  ///
  /// @param candidates whose surpluses
  /// @param surplus all together
  /// @param gap between the lowest and the next candidate, which they do not exceed
  record Deferral(List<Integer> candidates, BigDecimal surplus, BigDecimal gap)
      implements Decision {
    public Deferral {
      candidates = List.copyOf(candidates);
    }
  }

  /// A candidate must be elected if a constraint is to be met.
  record Guarded(int candidate, ConstraintOutlook outlook) implements Decision {}

  /// A candidate cannot be elected if a constraint is to be met.
  record Doomed(int candidate, ConstraintOutlook outlook) implements Decision {}

  /// The quota was calculated again.
  record NewQuota(BigDecimal quota, QuotaBasis basis) implements Decision {}

  /// Something that a question needs to be carried, and how much of it there was.
  ///
  /// @param measure what is counted against what
  /// @param share the least part that is needed, such as `2/3`
  /// @param has votes, or papers for the turnout
  /// @param of those of whom a part is needed
  /// @param needed the least number of them that is such a part
  record Needed(Measure measure, String share, long has, long of, long needed) implements Decision {
    /// What is counted against what.
    public enum Measure {
      /// Yes against Yes and No.
      YES_OF_VOTES,
      /// Yes against Yes, No and abstentions.
      YES_OF_PAPERS,
      /// Yes against all who could vote.
      YES_OF_ELECTORS,
      /// All papers received against all who could vote.
      TURNOUT
    }

    public boolean met() {
      return has >= needed;
    }
  }

  /// Two options were compared: so many papers prefer the one, so many the other.
  record Compared(int one, int other, long preferring, long against) implements Decision {}

  /// An option is dropped: fewer papers than the quorum prefer it to the default option.
  record BelowQuorum(int option, int defaultOption, long votes, long quorum, String clause)
      implements Decision {}

  /// An option is dropped: it does not defeat the default option.
  record NotAboveDefault(int option, int defaultOption, long votes, long against, String clause)
      implements Decision {}

  /// The weakest defeat of a circle is dropped.
  record DefeatDropped(int winner, int loser, long votes, long against, String clause)
      implements Decision {}

  /// Several candidates are excluded together: all surpluses and their votes cannot lift one of
  /// them over the candidate next above.
  ///
  /// @param votes theirs and all surpluses
  record Together(List<Integer> candidates, BigDecimal votes, String clause) implements Decision {
    public Together {
      candidates = List.copyOf(candidates);
    }
  }

  /// Several candidates are excluded together: none of them has a vote.
  record VotelessTogether(List<Integer> candidates) implements Decision {
    public VotelessTogether {
      candidates = List.copyOf(candidates);
    }
  }

  /// Not all who have no vote can be spared.
  record VotelessNotAllSpared() implements Decision {}

  /// The lowest is further behind the next than all surpluses together.
  record LowestCannotCatchUp(BigDecimal gap, BigDecimal surplus, String clause)
      implements Decision {}

  /// The surpluses that are left are as good as none, so the lowest is excluded.
  record SurplusNegligible(BigDecimal surplus, BigDecimal below, String clause)
      implements Decision {}

  /// Further distributions would bring nothing new.
  record NothingNew(String clause) implements Decision {}

  /// A section of an electoral college, with each candidate's share of it in per cent.
  record SectionShares(String section, BigDecimal weight, List<Share> shares) implements Decision {
    public SectionShares {
      shares = List.copyOf(shares);
    }

    /// One candidate's share, in per cent of the whole college.
    public record Share(int candidate, BigDecimal share) {}
  }

  /// Papers with more marks than allowed are invalid.
  record TooManyMarks(long papers, int most) implements Decision {}

  /// Re-open nominations took a seat, which therefore stays empty.
  ///
  /// @param option the candidate that stands for re-opening
  /// @param emptySeats that stay empty by it
  /// @param ground why the option took the seat
  record NominationsReopened(int option, int emptySeats, Ground ground) implements Decision {}

  /// Anything else that a scrutineer should read, in the rule's own words.
  record Note(String words) implements Decision {}
}
