package org.hustings.count.gregory;

import org.hustings.count.CountRule;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;

/// How to conduct an election by the single transferable vote, Electoral Reform Society, 3rd
/// edition 1997, section 5.
public final class Ers97 {
  private Ers97() {}

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "ers97",
          "Electoral Reform Society rules",
          "How to conduct an election by the single transferable vote, Electoral Reform Society,"
              + " 3rd edition 1997",
          "1.0",
          2,
          "quota to 2 decimals, rounded up unless exact; transfer value cut to 2 decimals",
          "earliest stage or batch at which the votes differed; then lot",
          "the booklet's model election (first two stages); every stage of four elections counted"
              + " by an independent program (OpenSTV 1.7); a second implementation, paper by paper",
          "none known; where the booklet is silent, a skipped figure ends a paper",
          Scope.STV);

  /// The rule, as its answers.
  public static CountRule rule() {
    return new GregoryRule(
        DESCRIPTION,
        Quota.ROUNDED_UP_AND_LOWERED, // 5.1.6, 5.4.8
        Threshold.QUOTA_OR_SHARE_OF_ACTIVE_VOTE, // 5.1.7, 5.3.13, 5.4.9
        SurplusPapers.LAST_PARCEL, // 5.3.1, 5.3.2, 5.3.7
        Gap.NOT_ABOVE_NEXT, // 5.2.2, 5.2.5
        ExclusionParcels.BY_VALUE, // 5.4.1, 5.4.2, 5.4.11
        TieBreak.EARLIEST_BATCH, // 5.2.3, 5.2.5, 5.6.2
        LastSeats.BEFORE_EXCLUSION, // 5.5.1, 5.5.2
        EqualPreferences.END_THE_PAPER_IF_CONTINUING, // 6.10, 6.12
        new Clauses("5.1.7", "5.3.13", "5.4.9", "5.5.1", "", "5.2.5"));
  }
}
