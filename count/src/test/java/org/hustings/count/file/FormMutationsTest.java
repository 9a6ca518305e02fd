package org.hustings.count.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.rules.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Exports as people mangle them in a spreadsheet: columns left out, moved or renamed, headings
/// lost, lines cut. Whoever is elected is a candidate of the export, never a voter or a time.
class FormMutationsTest {
  private static final int SEEDS = Integer.getInteger("hustings.seeds", 400);

  @ParameterizedTest
  @MethodSource("exports")
  void whoever_is_elected_from_a_mangled_export_stood_in_it(Path folder) throws IOException {
    List<String> candidates = Files.readAllLines(folder.resolve("expected.txt"));
    byte[] bytes = Files.readAllBytes(folder.resolve("ballots.csv"));
    CsvSample sample = CsvSample.of("ballots.csv", bytes);
    for (long seed = 0; seed < SEEDS; seed++) {
      String mangled = mangle(sample, candidates, new Random(seed));
      try {
        for (String winner : winners(mangled, seed)) {
          assertThat(candidates)
              .as("%s, seed %d:%n%s", folder.getFileName(), seed, mangled)
              .anyMatch(name -> !name.isEmpty() && winner.contains(name));
        }
      } catch (BadBallotFile refused) {
        assertThat(refused.getMessage()).contains("found ", "expected ");
      } catch (RuntimeException e) {
        throw new AssertionError(folder.getFileName() + ", seed " + seed + ":\n" + mangled, e);
      }
    }
  }

  private static List<String> winners(String csv, long seed) throws IOException {
    BallotFile file =
        BallotFiles.read(
            "ballots.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    List<String> winners = new ArrayList<>();
    for (String name : List.of("scottish", "block-vote", "nz-meek")) {
      CountRule rule = Rules.named(name).orElseThrow();
      try {
        SeededLots lots = new SeededLots("seed " + seed, file.candidates());
        if (rule.count(file.contest(1), lots) instanceof CountResult.Counted counted) {
          for (int winner : counted.record().winners()) {
            Candidate candidate = file.candidates().get(winner - 1);
            winners.add(candidate.name());
          }
        }
      } catch (CannotCount refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
    return winners;
  }

  private static String mangle(CsvSample sample, List<String> candidates, Random random) {
    List<List<String>> rows = new ArrayList<>();
    for (CsvSample.Row row : sample.rows()) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < sample.width(); column++) {
        cells.add(row.cell(column));
      }
      rows.add(cells);
    }
    for (int times = 1 + random.nextInt(3); times > 0 && !rows.isEmpty(); times--) {
      mangle(rows, candidates, random);
    }
    return text(rows, random.nextInt(4) == 0 ? ";" : ",");
  }

  private static void mangle(List<List<String>> rows, List<String> candidates, Random random) {
    int width = rows.getFirst().size();
    int column = random.nextInt(width);
    int other = random.nextInt(width);
    switch (random.nextInt(8)) {
      case 0 -> rows.removeFirst();
      case 1 -> rows.forEach(row -> row.set(column, ""));
      case 2 -> rows.forEach(row -> Collections.swap(row, column, other));
      case 3 -> rename(rows, column, candidates, random);
      case 4 -> rows.get(random.nextInt(rows.size())).set(column, "");
      case 5 -> rows.add(new ArrayList<>(rows.get(random.nextInt(rows.size()))));
      case 6 -> rows.remove(random.nextInt(rows.size()));
      default -> rows.getFirst().set(column, rows.getFirst().get(column) + " ");
    }
  }

  /// Gives the column another heading, unless it is a candidate's, or empty and so could be one's.
  private static void rename(
      List<List<String>> rows, int column, List<String> candidates, Random random) {
    List<String> heading = rows.getFirst();
    String now = heading.get(column);
    boolean empty = rows.stream().skip(1).allMatch(row -> row.get(column).isEmpty());
    if (!empty && candidates.stream().noneMatch(name -> !name.isEmpty() && now.contains(name))) {
      heading.set(column, List.of("Spalte", "Voter", "", "7", "Ward").get(random.nextInt(5)));
    }
  }

  private static String text(List<List<String>> rows, String separator) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> quoted = row.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList();
      text.append(String.join(separator, quoted)).append('\n');
    }
    return text.toString();
  }

  static List<Path> exports() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src", "test", "resources", "forms"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("ballots.csv")))
          .filter(folder -> !Files.exists(folder.resolve("candidates.txt")))
          .filter(FormMutationsTest::hasCandidates)
          .sorted()
          .toList();
    }
  }

  private static boolean hasCandidates(Path folder) {
    try {
      return !Files.readString(folder.resolve("expected.txt")).startsWith("refused");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
