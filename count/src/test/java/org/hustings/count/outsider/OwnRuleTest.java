package org.hustings.count.outsider;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hustings.count.Contest;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.CountRule;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;
import org.hustings.count.gregory.Clauses;
import org.hustings.count.gregory.EqualPreferences;
import org.hustings.count.gregory.ExclusionParcels;
import org.hustings.count.gregory.Gap;
import org.hustings.count.gregory.GregoryRule;
import org.hustings.count.gregory.LastSeats;
import org.hustings.count.gregory.Quota;
import org.hustings.count.gregory.SurplusPapers;
import org.hustings.count.gregory.Threshold;
import org.hustings.count.gregory.TieBreak;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.sheet.TextSheet;
import org.junit.jupiter.api.Test;

/// A society with rules of its own, in a package that the library does not know.
class OwnRuleTest {
  /// By the society's rule book only whole votes are counted, and every surplus is transferred
  /// before anybody is excluded.
  private static final CountRule SALTMARSH =
      new GregoryRule(
          new RuleDescription(
              "saltmarsh",
              "Saltmarsh Sailing Club",
              "Rules of the club, 2019, appendix B",
              "1.0",
              0,
              "whole votes",
              "most recent stage at which the votes differed; then lot",
              "this test",
              "",
              Scope.STV),
          Quota.WHOLE_NUMBER,
          Threshold.QUOTA,
          SurplusPapers.LAST_PARCEL,
          Gap.NEVER,
          ExclusionParcels.AT_ONCE,
          TieBreak.MOST_RECENT_STAGE,
          LastSeats.AFTER_STAGE,
          EqualPreferences.END_THE_PAPER,
          new Clauses("B.4", "B.5", "B.6", "B.7", "", ""));

  private static final Contest COMMITTEE =
      Contest.of("Sailing committee")
          .seats(2)
          .candidates("Ann", "Ben", "Cat")
          .ballot(6, "Ann", "Ben")
          .ballot(2, "Ben")
          .ballot(3, "Cat")
          .build();

  @Test
  void somebody_who_answers_the_questions_has_a_rule_that_counts() {
    CountRecord record = record();

    assertThat(record.winners()).containsExactly(1, 3);
    assertThat(record.quota())
        .isEqualTo(
            new QuotaBasis.WholePartPlusOne(BigDecimal.valueOf(11), 2, BigDecimal.valueOf(4)));
    assertThat(record.elected().getFirst().ground()).isEqualTo(new Ground.ReachedQuota("B.4"));
  }

  @Test
  void its_sheet_says_by_which_rules_it_was_counted() {
    assertThat(TextSheet.of(record())).contains("Saltmarsh Sailing Club");
  }

  private static CountRecord record() {
    if (SALTMARSH.count(COMMITTEE) instanceof Counted(CountRecord record)) {
      return record;
    }
    throw new AssertionError("the count came to no end");
  }
}
