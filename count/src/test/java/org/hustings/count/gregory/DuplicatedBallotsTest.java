package org.hustings.count.gregory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hustings.count.Contest;
import org.hustings.count.Poll;
import org.hustings.count.RandomPolls;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.junit.jupiter.api.Test;

/// The Scottish quota is the whole part of a division plus 1, so that it does not double with the
/// ballots where the part cut off is less than a half: of a few dozen ballots that can change who
/// is elected. Where it doubles, so must every figure.
class DuplicatedBallotsTest {
  @Test
  void where_the_quota_doubles_with_the_ballots_so_does_every_figure() {
    int doubled = 0;
    for (long seed = 0; seed < 3000; seed++) {
      Contest contest = RandomPolls.contest(seed);
      CountRecord once = count(contest);
      CountRecord twice = count(Poll.multiplied(contest, 2));
      BigDecimal quota = once.stages().getFirst().quota();
      if (twice.stages().getFirst().quota().compareTo(quota.add(quota)) == 0) {
        assertThat(twice.winners()).as(contest.title()).isEqualTo(once.winners());
        for (Stage stage : once.stages()) {
          Stage other = twice.stages().get(stage.number() - 1);
          for (int number = 1; number <= contest.candidates().size(); number++) {
            BigDecimal votes = stage.tally(number).votes();
            assertThat(other.tally(number).votes())
                .as(contest.title())
                .isEqualByComparingTo(votes.add(votes));
          }
        }
        doubled++;
      }
    }
    assertThat(doubled).isGreaterThan(500);
  }

  private static CountRecord count(Contest contest) {
    return Poll.count(Scottish.rule(), contest, new SeededLots("dice", contest.candidates()));
  }
}
