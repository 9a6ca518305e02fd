package org.hustings.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.Poll;
import org.hustings.count.RandomPolls;
import org.hustings.count.Recast;
import org.hustings.count.lots.LotsInOrder;
import org.hustings.count.meek.MeekAndWarren;
import org.hustings.count.meek.NzMeek;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;
import org.junit.jupiter.api.Test;

/// Meek counts and their naive doubles.
class NaiveMeekAgreementTest {
  /// Shown cut to six decimals, after surpluses of less than a thousand-millionth are left.
  private static final Offset<BigDecimal> SHOWN = Offset.offset(new BigDecimal("0.000002"));

  @Test
  void meek_shares_equal_preferences_as_if_every_order_had_been_marked() {
    for (long seed = 0; seed < 250; seed++) {
      Contest contest = Recast.withEqualsAndGaps(RandomPolls.contest(seed), seed);
      compare(MeekAndWarren.meek(), contest, new NaiveMeek(contest, false));
    }
  }

  @Test
  void warren_takes_the_same_of_every_paper() {
    for (long seed = 0; seed < 250; seed++) {
      Contest contest = RandomPolls.contest(seed);
      compare(MeekAndWarren.warren(), contest, new NaiveMeek(contest, true));
    }
  }

  private static void compare(CountRule rule, Contest contest, NaiveMeek naive) {
    int candidates = contest.candidates().size();
    LotsInOrder lots = new LotsInOrder(IntStream.rangeClosed(1, candidates).boxed().toList());
    CountRecord record = Poll.count(rule, contest, lots);
    naive.count();
    assertThat(record.stages()).as(contest.title()).hasSameSizeAs(naive.sheets);
    for (Stage stage : record.stages()) {
      Map<Integer, BigDecimal> sheet = naive.sheets.get(stage.number() - 1);
      for (Tally tally : stage.tallies()) {
        assertThat(tally.votes())
            .as("%s, stage %d, candidate %d", contest.title(), stage.number(), tally.candidate())
            .isCloseTo(sheet.getOrDefault(tally.candidate(), BigDecimal.ZERO), SHOWN);
      }
    }
    assertThat(Set.copyOf(record.winners())).as(contest.title()).isEqualTo(naive.elected);
  }

  @Test
  void new_zealands_meek_agrees_to_the_last_of_nine_decimals() {
    int compared = 0;
    for (long seed = 0; seed < 1000; seed++) {
      Contest contest = RandomPolls.contest(seed);
      NaiveNzMeek naive = new NaiveNzMeek(contest);
      if (contest.seats() == 1 || contest.seats() >= contest.candidates().size()) {
        continue;
      }
      naive.count();
      if (naive.gaveUp) {
        continue;
      }
      CountRecord record = Poll.count(NzMeek.rule(), contest);
      List<Stage> stages = record.stages();
      assertThat(stages).as(contest.title()).hasSameSizeAs(naive.tables);
      for (int i = 0; i < stages.size(); i++) {
        for (Tally tally : stages.get(i).tallies()) {
          assertThat(tally.votes())
              .as("%s, stage %d, candidate %d", contest.title(), i + 1, tally.candidate())
              .isEqualByComparingTo(
                  naive.tables.get(i).getOrDefault(tally.candidate(), BigDecimal.ZERO));
        }
      }
      assertThat(Set.copyOf(record.winners())).as(contest.title()).isEqualTo(naive.elected);
      compared++;
    }
    assertThat(compared).isGreaterThan(300);
  }
}
