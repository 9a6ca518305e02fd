package org.hustings.count.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lots;
import org.hustings.count.meek.ReferenceMeek;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Proportional Representation Foundation's own result tables.
class ReferenceMeekSamplesTest {
  private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]*)</td>");

  @ParameterizedTest
  @ValueSource(strings = {"built-in", "r10-500"})
  void every_figure_of_every_round_is_the_foundations(String sample) throws Exception {
    Contest contest = Shared.contest(Shared.counts("reference-meek/" + sample + ".blt"));
    CountRecord record = Shared.count(ReferenceMeek.rule(), contest, Lots.none());
    Map<String, List<String>> table =
        tallyTable(Shared.counts("reference-meek/" + sample + ".html"));
    List<String> quotas = table.getOrDefault(":Quota", List.of());
    assertThat(record.stages()).hasSameSizeAs(quotas);
    for (int i = 0; i < quotas.size(); i++) {
      Stage stage = record.stages().get(i);
      assertThat(stage.quota()).isEqualTo(new BigDecimal(quotas.get(i)));
      for (Candidate candidate : contest.candidates()) {
        List<String> votes = table.getOrDefault(candidate.name(), List.of());
        assertThat(stage.tally(candidate.number()).votes())
            .as("%s, round %d", candidate.name(), i + 1)
            .isEqualByComparingTo(i < votes.size() ? votes.get(i) : "0");
      }
      assertThat(stage.nonTransferable())
          .isEqualByComparingTo(
              new BigDecimal(table.getOrDefault(":Overvotes", List.of()).get(i))
                  .add(new BigDecimal(table.getOrDefault(":Abstentions", List.of()).get(i)))
                  .add(new BigDecimal(table.getOrDefault(":Other exhausted", List.of()).get(i))));
      if (stage.action() instanceof Action.Iteration iteration) {
        assertThat(iteration.surplus())
            .isEqualByComparingTo(table.getOrDefault(":Total surplus", List.of()).get(i));
        assertThat(iteration.iterations())
            .isEqualTo(Integer.parseInt(table.getOrDefault(":Iterations", List.of()).get(i)));
      }
    }
  }

  /// The rows of the page's tally table: a label and a figure for each round it was in.
  private static Map<String, List<String>> tallyTable(Path page) throws Exception {
    String html = Files.readString(page);
    String body = html.substring(html.lastIndexOf("<tbody>"));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String row : body.split("<tr", -1)) {
      List<String> cells = new ArrayList<>();
      Matcher matcher = CELL.matcher(row);
      while (matcher.find()) {
        cells.add(matcher.group(1).strip());
      }
      if (!cells.isEmpty()) {
        cells.removeIf(String::isEmpty);
        rows.put(cells.getFirst(), cells.subList(1, cells.size()));
      }
    }
    return rows;
  }
}
