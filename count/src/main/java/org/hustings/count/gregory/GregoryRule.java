package org.hustings.count.gregory;

import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.lots.DrawnLots;

/// One rule book's answers to the questions on which rule books differ.
record GregoryRule(
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
