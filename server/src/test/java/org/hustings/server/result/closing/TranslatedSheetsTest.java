package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.Lots;
import org.hustings.count.file.BallotFiles;
import org.hustings.count.rules.Rules;
import org.junit.jupiter.api.Test;

class TranslatedSheetsTest {
  private static final String CHAIR =
      """
      2 1
      2 1 0
      5 2 0
      0
      "Ann Re-open"
      "Re-open nominations"
      "Chair"
      """;

  @Test
  void re_opening_nominations_is_called_so_in_the_language_of_the_sheet() throws IOException {
    byte[] file = CHAIR.getBytes(StandardCharsets.UTF_8);
    Contest contest = BallotFiles.read("chair.blt", new ByteArrayInputStream(file)).contest();
    CountResult result = Rules.named("fptp+ron").orElseThrow().count(contest, Lots.none());

    assertThat(result).isInstanceOf(CountResult.Counted.class);
    String welsh = TranslatedSheets.of(((CountResult.Counted) result).record()).get("cy");
    assertThat(welsh)
        .contains("Ail-agor enwebiadau", "Ann Re-open")
        .doesNotContain("Re-open nominations");
  }
}
