package org.hustings.count.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.count.Lots;
import org.hustings.count.gregory.Scottish;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.junit.jupiter.api.Test;

/// Glasgow's ward 1, Linn, in 2007: the first Scottish count by STV, against the official stages.
class LinnTest {
  private static final Pattern STAGE = Pattern.compile("\"stage\": (\\d+)");
  private static final Pattern VOTES = Pattern.compile("\"([^\"]+)\": \"([\\d.]+)\"");

  @Test
  void every_total_of_every_stage_is_the_official_one() throws IOException {
    Path folder = Shared.counts("scotland-2007-linn");
    CountRecord record =
        Shared.count(Scottish.rule(), Shared.contest(folder.resolve("Linn-2007.blt")), Lots.none());
    String json = Files.readString(folder.resolve("linn07_official_stages.json"));
    int cells = 0;
    for (String stage : json.substring(json.indexOf("\"stages\"")).split("(?=\"stage\":)", -1)) {
      Matcher number = STAGE.matcher(stage);
      Matcher votes = VOTES.matcher(stage);
      while (number.find() && votes.find()) {
        int at = Integer.parseInt(number.group(1));
        do {
          assertThat(ours(record, at, votes.group(1)))
              .as("stage %d, %s", at, votes.group(1))
              .isEqualByComparingTo(votes.group(2));
          cells++;
        } while (votes.find());
      }
    }
    assertThat(cells).isEqualTo(12 * record.stages().size());
  }

  private static BigDecimal ours(CountRecord record, int stage, String name) {
    Stage sheet = record.stages().get(stage - 1);
    if (name.equals("non_transferable")) {
      return sheet.nonTransferable();
    }
    return record.contest().candidates().stream()
        .filter(candidate -> candidate.name().equals(name))
        .map(candidate -> sheet.tally(candidate.number()).votes())
        .findFirst()
        .orElseThrow();
  }
}
