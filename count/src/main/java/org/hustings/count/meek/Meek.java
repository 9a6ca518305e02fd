package org.hustings.count.meek;

import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.papers.Reading;

/// Meek's method as published, and Warren's, which differs in one line: what an elected candidate
/// takes of a paper. Meek takes a part of whatever comes; Warren takes the same from every paper,
/// or all that is left of it.
///
/// @param reading Meek shares equal preferences; for Warren the paper ends there
record Meek(RuleDescription description, Reading reading, boolean warren) implements CountRule {
  @Override
  public CountResult count(Contest contest, Lots lots) {
    return DrawnLots.count(
        lots, drawn -> new ConvergingCount(contest, reading, warren, drawn).run(description));
  }
}
