package org.hustings.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.Poll;
import org.hustings.count.RandomPolls;
import org.hustings.count.gregory.Ers97;
import org.hustings.count.gregory.Scottish;
import org.hustings.count.lots.LotsInOrder;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;
import org.junit.jupiter.api.Test;

/// The counts and their naive doubles give the same sheets, stage by stage, and the same winners in
/// the same order.
class NaiveAgreementTest {
  private static final int ELECTIONS = 3000;

  @Test
  void the_scottish_count_agrees_with_its_double() {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      Contest contest = RandomPolls.contest(seed);
      compare(Scottish.rule(), contest, new NaiveScottish(contest));
    }
  }

  @Test
  void the_ers97_count_agrees_with_its_double() {
    for (long seed = 0; seed < ELECTIONS; seed++) {
      Contest contest = RandomPolls.contest(seed);
      compare(Ers97.rule(), contest, new NaiveErs97(contest));
    }
  }

  static void compare(CountRule rule, Contest contest, NaiveCount naive) {
    int candidates = contest.candidates().size();
    LotsInOrder lots = new LotsInOrder(IntStream.rangeClosed(1, candidates).boxed().toList());
    CountRecord record = Poll.count(rule, contest, lots);
    naive.count();
    List<String> sheets = new ArrayList<>();
    for (Stage stage : record.stages()) {
      StringBuilder sheet = new StringBuilder();
      for (Tally tally : stage.tallies()) {
        sheet.append(tally.votes().stripTrailingZeros().toPlainString()).append(' ');
      }
      sheets.add(sheet.toString().strip());
    }
    assertThat(sheets).as(contest.title()).isEqualTo(naive.sheets);
    assertThat(record.winners()).as(contest.title()).isEqualTo(naive.elected);
  }
}
