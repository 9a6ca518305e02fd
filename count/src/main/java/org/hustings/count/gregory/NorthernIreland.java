package org.hustings.count.gregory;

import org.hustings.count.CountRule;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;

/// The Local Elections (Northern Ireland) Order 1985 (SI 1985/454), now schedule 5 to the Electoral
/// Law Act (Northern Ireland) 1962, rules 47 to 52.
public final class NorthernIreland {
  private NorthernIreland() {}

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "northern-ireland",
          "Northern Ireland local elections",
          "Local Elections (Northern Ireland) Order 1985 (SI 1985/454), rules 47 to 52",
          "1.0",
          2,
          "transfer value cut to 2 decimals; whole quota",
          "earliest stage at which the votes differed; then lot",
          "every stage of four elections counted by an independent program (OpenSTV 1.7)",
          "none known; where the rules are silent, several are excluded together only if enough"
              + " remain to fill the seats",
          Scope.STV);

  /// The rule, as its answers. A sole vacancy needs none of its own: 48(3) fills it like others.
  public static CountRule rule() {
    return new GregoryRule(
        DESCRIPTION,
        Quota.WHOLE_NUMBER, // 48(2)
        Threshold.QUOTA, // 48(3)
        SurplusPapers.LAST_PARCEL, // 49(1) to 49(7)
        Gap.BELOW_NEXT, // 49(10), 51(12)
        ExclusionParcels.FIRST_PREFERENCES_THEN_BY_VALUE, // 51(2) to 51(9)
        TieBreak.EARLIEST_STAGE, // 50(1), 51(13)
        LastSeats.AFTER_PARCEL_OR_BY_MAJORITY, // 51(5), 52
        EqualPreferences.END_THE_PAPER, // 50(4)
        new Clauses("48(3)", "48(3)", "48(3)", "52(1)", "52(2)", "51(12)"));
  }
}
