package org.hustings.count.gregory;

import org.hustings.count.CountRule;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;

/// The Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, whose counting
/// rules are those of the Order of 2007 (SSI 2007/42): the weighted inclusive Gregory method. Rule
/// numbers are those of 2007.
public final class Scottish {
  private Scottish() {}

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "scottish",
          "Scottish local government (weighted inclusive Gregory)",
          "Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1; the same as"
              + " SSI 2007/42, rules 45 to 52",
          "1.0",
          5,
          "transfer value cut to 5 decimals for each value of paper; whole quota",
          "most recent stage at which the votes differed, then the one before; then lot",
          "every stage total of 117 wards of 2017 and of Linn 2007 as the councils published them;"
              + " a second implementation, paper by paper",
          "",
          Scope.STV);

  /// The rule, as its answers.
  public static CountRule rule() {
    return new GregoryRule(
        DESCRIPTION,
        Quota.WHOLE_NUMBER, // 46
        Threshold.QUOTA, // 47(1)
        SurplusPapers.ALL_WEIGHTED, // 48(1), 48(3)
        Gap.NEVER, // 48(1), 50(1): every surplus first, then one exclusion
        ExclusionParcels.AT_ONCE, // 50(2) to 50(4)
        TieBreak.MOST_RECENT_STAGE, // 49(2), 49(3), 51(2)
        LastSeats.AFTER_STAGE, // 52
        EqualPreferences.END_THE_PAPER, // 2(1): a preference is next only in consecutive order
        new Clauses("rule 47(1)", "rule 47(1)", "rule 47(1)", "rule 52(1)", "", ""));
  }
}
