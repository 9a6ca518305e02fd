package org.hustings.count.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.gregory.Ers97;
import org.hustings.count.gregory.NorthernIreland;
import org.hustings.count.gregory.Scottish;
import org.hustings.count.lots.LotsInOrder;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Ground;
import org.hustings.count.record.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts by an independent program, OpenSTV 1.7, which breaks ties by the candidates' order, as
/// the lots here do. Every total of every stage, and the non-transferable votes.
class OpenStvTest {
  @ParameterizedTest
  @CsvSource({
    "ers97/ers97.blt, ers97/ers97",
    "gpus-sc/SC.blt, gpus-sc/gpus_SC",
    "scotland-2007-linn/Linn-2007.blt, scotland-2007-linn/linn2007",
    "wichmann-m135/M135.blt, wichmann-m135/wichmann_M135"
  })
  void every_total_of_every_stage_is_the_same(String blt, String results) throws IOException {
    compare(Scottish.rule(), blt, OpenStvSheet.stages(sheet(results + "_ScottishSTV")));
    compare(Ers97.rule(), blt, OpenStvSheet.stages(sheet(results + "_ERS97STV")));
    if (!blt.equals("gpus-sc/SC.blt")) {
      compare(NorthernIreland.rule(), blt, OpenStvSheet.stages(sheet(results + "_NIrelandSTV")));
    }
  }

  /// OpenSTV goes on to exclude Sevigny. Olsen's 30.20 are already more than his and the surplus
  /// together, and 52(2) then fills the last seat without a further transfer.
  @Test
  void northern_ireland_ends_where_one_outvotes_all_others_for_the_last_seat() throws IOException {
    List<OpenStvSheet> theirs = OpenStvSheet.stages(sheet("gpus-sc/gpus_SC_NIrelandSTV"));
    CountRecord record = compare(NorthernIreland.rule(), "gpus-sc/SC.blt", theirs.subList(0, 6));
    assertThat(theirs).hasSize(7);
    assertThat(record.elected().getLast().ground())
        .isEqualTo(new Ground.OutvotesAllOthers("52(2)"));
  }

  private static Path sheet(String result) {
    return Shared.counts(result + ".json");
  }

  private static CountRecord compare(CountRule rule, String blt, List<OpenStvSheet> theirs)
      throws IOException {
    Contest contest = Shared.contest(Shared.counts(blt));
    CountRecord record = Shared.count(rule, contest, order(contest));
    String name = contest.title() + " by " + rule.description().name() + ", stage ";
    assertThat(record.stages()).as(name).hasSameSizeAs(theirs);
    for (Stage stage : record.stages()) {
      OpenStvSheet sheet = theirs.get(stage.number() - 1);
      assertThat(stage.nonTransferable())
          .as(name + stage.number())
          .isEqualByComparingTo(sheet.exhausted());
      for (Candidate candidate : contest.candidates()) {
        assertThat(stage.tally(candidate.number()).votes().toPlainString())
            .as(name + stage.number() + ", " + candidate.name() + ": " + sheet.message())
            .isEqualTo(sheet.votes().get(candidate.name()));
      }
    }
    return record;
  }

  private static LotsInOrder order(Contest contest) {
    return new LotsInOrder(IntStream.rangeClosed(1, contest.candidates().size()).boxed().toList());
  }
}
