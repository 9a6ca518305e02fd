package org.hustings.count.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.Lots;
import org.hustings.count.meek.NzMeek;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NzMeekAgainstHillTest {
  @ParameterizedTest
  @CsvSource({
    "ers97/ers97.blt, ers97/ers97.rlt.txt",
    "gpus-sc/SC.blt, gpus-sc/gpus_SC.rlt.txt",
    "wichmann-m135/M135.blt, wichmann-m135/wichmann_M135.rlt.txt",
    "scotland-2007-linn/Linn-2007.blt, scotland-2007-linn/linn2007.rlt.txt"
  })
  void every_vote_quota_and_keep_value_is_that_of_hills_program(String ballots, String tables)
      throws Exception {
    List<HillTables.Table> expected = HillTables.read(Shared.counts(tables)).tables();
    Contest contest = Shared.contest(Shared.counts(ballots));
    List<Stage> stages = Shared.count(NzMeek.rule(), contest, Lots.none()).stages();
    assertThat(stages).hasSameSizeAs(expected);
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      HillTables.Table table = expected.get(i);
      assertThat(stage.quota()).as("quota, stage %d", i + 1).isEqualTo(table.quota());
      assertThat(stage.tallies())
          .as("votes, stage %d", i + 1)
          .extracting(Tally::votes)
          .isEqualTo(table.votes());
      assertThat(stage.tallies())
          .as("keep values, stage %d", i + 1)
          .extracting(tally -> tally.keepValue().orElseThrow())
          .isEqualTo(table.keep());
      assertThat(stage.nonTransferable()).isEqualTo(table.nonTransferable());
      assertThat(stage.elected()).extracting(Elected::candidate).isEqualTo(table.elected());
      assertThat(stage.excluded()).isEqualTo(table.excluded());
    }
  }
}
