package org.hustings.count.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.lots.LotsInOrder;
import org.hustings.count.meek.MeekAndWarren;
import org.hustings.count.record.CountRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// OpenSTV 1.7 makes a round of every iteration and excludes before surpluses are gone, so its
/// later figures belong to other moments than ours; its winners and first preferences do not.
class MeekAndWarrenWinnersTest {
  private static final Pattern WINNERS = Pattern.compile("\"winners\": \\[(.*?)]", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\"(.*?)\"");

  @ParameterizedTest
  @CsvSource({
    "ers97/ers97.blt, ers97/ers97",
    "gpus-sc/SC.blt, gpus-sc/gpus_SC",
    "scotland-2007-linn/Linn-2007.blt, scotland-2007-linn/linn2007",
    "wichmann-m135/M135.blt, wichmann-m135/wichmann_M135"
  })
  void the_winners_and_first_preferences_are_the_same(String blt, String results)
      throws IOException {
    compare(MeekAndWarren.meek(), blt, results + "_MeekSTV.json");
    compare(MeekAndWarren.warren(), blt, results + "_WarrenSTV.json");
  }

  private static void compare(CountRule rule, String blt, String results) throws IOException {
    Contest contest = Shared.contest(Shared.counts(blt));
    List<Integer> order = IntStream.rangeClosed(1, contest.candidates().size()).boxed().toList();
    CountRecord record = Shared.count(rule, contest, new LotsInOrder(order));
    Matcher winners = WINNERS.matcher(Files.readString(Shared.counts(results)));
    assertThat(winners.find()).isTrue();
    assertThat(record.winners())
        .extracting(number -> contest.candidate(number).name())
        .containsExactlyInAnyOrderElementsOf(
            NAME.matcher(winners.group(1)).results().map(r -> r.group(1)).toList());
    OpenStvSheet first = OpenStvSheet.stages(Shared.counts(results)).getFirst();
    for (Candidate candidate : contest.candidates()) {
      assertThat(record.stages().getFirst().tally(candidate.number()).votes().toPlainString())
          .isEqualTo(first.votes().get(candidate.name()));
    }
  }
}
