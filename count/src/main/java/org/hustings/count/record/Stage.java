package org.hustings.count.record;

import java.math.BigDecimal;
import java.util.List;

/// One stage of the rule's own numbering: what happened, why, and the sheet after it.
///
/// @param number from 1
/// @param action what happened
/// @param quota in force at the end of the stage; zero where the rule has none
/// @param tallies one for every candidate, in ballot file order
/// @param nonTransferable votes that no continuing candidate holds, loss by rounding included
/// @param nonTransferablePapers papers without a next preference; loss by rounding has none
/// @param lostByRounding the part of `nonTransferable` that rounding took, over all stages so far
/// @param elected at this stage, in order
/// @param excluded numbers of those excluded at this stage, in order
/// @param decisions ties, deferrals, guards and the like, in order
/// @param transfers every parcel moved, in order; empty for the first stage and iterative rules
public record Stage(
    int number,
    Action action,
    BigDecimal quota,
    List<Tally> tallies,
    BigDecimal nonTransferable,
    long nonTransferablePapers,
    BigDecimal lostByRounding,
    List<Elected> elected,
    List<Integer> excluded,
    List<Decision> decisions,
    List<Transfer> transfers) {
  public Stage {
    tallies = List.copyOf(tallies);
    elected = List.copyOf(elected);
    excluded = List.copyOf(excluded);
    decisions = List.copyOf(decisions);
    transfers = List.copyOf(transfers);
  }

  /// The candidate's line of the sheet.
  public Tally tally(int candidate) {
    return tallies.get(candidate - 1);
  }

  /// The sum that checks the sheet: all candidates' votes and the non-transferable.
  public BigDecimal sum() {
    BigDecimal sum = nonTransferable;
    for (Tally tally : tallies) {
      sum = sum.add(tally.votes());
    }
    return sum;
  }
}
