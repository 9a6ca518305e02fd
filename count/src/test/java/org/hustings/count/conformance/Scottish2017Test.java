package org.hustings.count.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.gregory.Scottish;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.junit.jupiter.api.Test;

/// The Scottish council elections of 2017 against the councils' own sheets.
class Scottish2017Test {
  /// The one slip in the transcription of these wards: the sheet of Linn has 393 for 303.
  private static final String SLIP = "Ward 1 Linn, Alan DIGNEY, stage 3: 303.00000, published 393";

  @Test
  void every_total_of_every_stage_is_the_councils_own() throws IOException {
    Path folder = Shared.counts("scotland-2017");
    List<Row> official = Row.all(folder.resolve("official-stages.csv"));
    SoftAssertions softly = new SoftAssertions();
    int cells = 0;
    for (Row ward : Row.all(folder.resolve("index.csv"))) {
      Path file = folder.resolve("ballots").resolve(ward.at("blt_file"));
      CountRecord record = Shared.count(Scottish.rule(), Shared.contest(file), Lots.none());
      List<Row> sheet =
          official.stream()
              .filter(row -> row.at("council_id").equals(ward.at("council_id")))
              .filter(row -> row.at("map_ward_id").equals(ward.at("map_ward_id")))
              .toList();
      String name = ward.at("blt_file");
      softly.assertThat(record.stages()).as(name).hasSize(Integer.parseInt(ward.at("stages")));
      softly
          .assertThat(record.stages().getFirst().quota())
          .as(name)
          .isEqualByComparingTo(ward.at("quota"));
      for (Candidate candidate : record.contest().candidates()) {
        cells += compare(record, candidate, rowOf(candidate, record, sheet), softly);
      }
    }
    softly.assertAll();
    assertThat(cells).isEqualTo(5957);
  }

  @Test
  void duplicating_every_ballot_changes_no_winner() throws IOException {
    Path folder = Shared.counts("scotland-2017");
    for (Row ward : Row.all(folder.resolve("index.csv"))) {
      Contest contest = Shared.contest(folder.resolve("ballots").resolve(ward.at("blt_file")));
      CountRecord once = Shared.count(Scottish.rule(), contest, Lots.none());
      CountRecord twice = Shared.count(Scottish.rule(), Poll.multiplied(contest, 2), Lots.none());
      assertThat(twice.winners())
          .as(contest.title())
          .containsExactlyInAnyOrderElementsOf(once.winners());
    }
  }

  private static int compare(
      CountRecord record, Candidate candidate, Row row, SoftAssertions softly) {
    String name = record.contest().title() + ", " + candidate.name();
    for (Stage stage : record.stages()) {
      int number = stage.number();
      String published = row.at(number == 1 ? "first_prefs" : "total_votes%02d".formatted(number));
      BigDecimal ours = stage.tally(candidate.number()).votes();
      String cell = "%s, stage %d: %s, published %s".formatted(name, number, ours, published);
      softly.assertThat(agrees(ours, published) || cell.equals(SLIP)).as(cell).isTrue();
    }
    softly
        .assertThat(record.elected())
        .as(name + " elected at " + row.at("occurred_on_count"))
        .filteredOn(elected -> elected.candidate() == candidate.number())
        .extracting(Elected::stage)
        .isEqualTo(
            row.at("status").equals("Elected")
                ? List.of(Integer.valueOf(row.at("occurred_on_count")))
                : List.of());
    return record.stages().size();
  }

  /// Exact, or to the two decimals that some councils published.
  private static boolean agrees(BigDecimal ours, String published) {
    if (published.isEmpty()) {
      return false;
    }
    BigDecimal theirs = new BigDecimal(published);
    BigDecimal rounded = theirs.scale() <= 2 ? ours.setScale(2, RoundingMode.HALF_UP) : ours;
    return ours.compareTo(theirs) == 0 || rounded.compareTo(theirs) == 0;
  }

  /// Of the rows with the candidate's first preferences, the one whose name shares most words.
  private static Row rowOf(Candidate candidate, CountRecord record, List<Row> sheet) {
    BigDecimal first = record.stages().getFirst().tally(candidate.number()).votes();
    Row best = new Row(Map.of());
    int most = -1;
    for (Row row : sheet) {
      Set<String> shared = words(candidate.name());
      shared.retainAll(words(row.at("name")));
      if (shared.size() > most && new BigDecimal(row.at("first_prefs")).compareTo(first) == 0) {
        most = shared.size();
        best = row;
      }
    }
    return best;
  }

  private static Set<String> words(String name) {
    return new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
  }
}
