package org.hustings.count.record;

import java.math.BigDecimal;
import java.util.ArrayList;
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
/// @param events elections, exclusions and decisions, in the order in which they came about
/// @param transfers every parcel moved, in order; empty for the first stage and iterative rules
public record Stage(
    int number,
    Action action,
    BigDecimal quota,
    List<Tally> tallies,
    BigDecimal nonTransferable,
    long nonTransferablePapers,
    BigDecimal lostByRounding,
    List<StageEvent> events,
    List<Transfer> transfers) {
  public Stage {
    tallies = List.copyOf(tallies);
    events = List.copyOf(events);
    transfers = List.copyOf(transfers);
  }

  /// Who was elected at this stage, in order.
  public List<Elected> elected() {
    return events(Elected.class);
  }

  /// Numbers of those excluded at this stage, in order.
  public List<Integer> excluded() {
    return events(StageEvent.Excluded.class).stream().map(StageEvent.Excluded::candidate).toList();
  }

  /// Ties, deferrals, guards and the like, in order.
  public List<Decision> decisions() {
    return events(Decision.class);
  }

  private <T extends StageEvent> List<T> events(Class<T> kind) {
    List<T> some = new ArrayList<>();
    for (StageEvent event : events) {
      if (kind.isInstance(event)) {
        some.add(kind.cast(event));
      }
    }
    return some;
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
