package org.hustings.count.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lots;
import org.hustings.count.meek.MeekAndWarren;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Status;
import org.junit.jupiter.api.Test;

/// The ERS97 model election counted by Algorithm 123 elsewhere, to two decimals: the stages in its
/// head are ours.
class MeekReferenceSheetTest {
  @Test
  void every_figure_of_the_sheet_is_met_to_its_two_decimals() throws Exception {
    List<String[]> rows =
        Files.readAllLines(Shared.counts("ers97/ers97_meek_reference.csv")).stream()
            .map(line -> line.split(",", -1))
            .toList();
    Contest contest = Shared.contest(Shared.counts("ers97/ers97.blt"));
    CountRecord record = Shared.count(MeekAndWarren.meek(), contest, Lots.none());
    String[] head = rows.getFirst();
    assertThat(record.stages()).hasSize(Integer.parseInt(head[head.length - 2]));
    for (int column = 1; column < head.length; column += 2) {
      Stage stage = record.stages().get(Integer.parseInt(head[column]) - 1);
      for (String[] row : rows.subList(2, rows.size())) {
        assertThat(figure(row[0], stage, contest))
            .as("%s, stage %d", row[0], stage.number())
            .isCloseTo(new BigDecimal(row[column]), within(tolerance(row[0])));
      }
      for (String[] row : rows.subList(2, 2 + contest.candidates().size())) {
        assertThat(status(number(row[0], contest), record, stage))
            .as("%s, stage %d", row[0], stage.number())
            .isEqualTo(row[column + 1]);
      }
    }
  }

  /// That count stops distributing while a thousandth of a vote is still surplus, which can show in
  /// the last figure of the non-transferable, where every candidate's arrears gather.
  private static BigDecimal tolerance(String label) {
    return new BigDecimal(label.equals("Exhausted") ? "0.01" : "0");
  }

  private static BigDecimal figure(String label, Stage stage, Contest contest) {
    BigDecimal exact =
        switch (label) {
          case "Exhausted" -> stage.nonTransferable();
          case "Quota" -> stage.quota();
          default -> stage.tally(number(label, contest)).votes();
        };
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  private static int number(String name, Contest contest) {
    return contest.candidates().stream()
        .filter(candidate -> candidate.name().equals(name))
        .mapToInt(Candidate::number)
        .findFirst()
        .orElseThrow();
  }

  private static String status(int candidate, CountRecord record, Stage stage) {
    if (stage.tally(candidate).status() == Status.EXCLUDED) {
      return "EX";
    }
    return record.elected().stream()
            .anyMatch(e -> e.candidate() == candidate && e.stage() <= stage.number())
        ? "EL"
        : "H";
  }
}
