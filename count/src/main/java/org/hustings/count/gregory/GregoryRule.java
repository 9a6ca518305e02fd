package org.hustings.count.gregory;

import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.lots.DrawnLots;

/// One rule book's answers to the questions on which rule books differ. Whoever can answer them has
/// a rule: the count itself, its record, ties, lots, constraints and sheets come with it.
///
/// @param description what the rule is; its decimals are those of every vote and transfer value
/// @param quota how it is calculated
/// @param threshold what elects
/// @param surplusPapers which papers carry a surplus on, and at what value
/// @param gap whether surpluses wait and several are excluded together
/// @param exclusionParcels in what parcels an exclusion's papers move
/// @param tieBreak at which earlier votes ties look before a lot
/// @param lastSeats when those left fill the last seats
/// @param equalPreferences what the same figure against several candidates does
/// @param clauses of the rule book, for the record
public record GregoryRule(
    RuleDescription description,
    Quota quota,
    Threshold threshold,
    SurplusPapers surplusPapers,
    Gap gap,
    ExclusionParcels exclusionParcels,
    TieBreak tieBreak,
    LastSeats lastSeats,
    EqualPreferences equalPreferences,
    Clauses clauses)
    implements CountRule {
  @Override
  public CountResult count(Contest contest, Lots lots) {
    return DrawnLots.count(lots, drawn -> new GregoryCount(this, contest, drawn).record());
  }
}
