package org.hustings.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountCommandTest {
  private static final String CLUB =
      """
      3 2
      5 1 2 0
      3 2 1 0
      2 3 0
      0
      "Ada Ash"
      "Ben Birch"
      "Cleo Cedar"
      "Club"
      """;

  @TempDir private Path folder = Path.of("");

  private String ballots(String text) throws IOException {
    return Files.writeString(folder.resolve("club.blt"), text).toString();
  }

  private String sheet() {
    return folder.resolve("sheet").toString();
  }

  @Test
  void counts_by_the_scottish_rule_and_says_so_where_no_rule_is_given() throws IOException {
    Run run = Run.of("--output", sheet(), ballots(CLUB));

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("counting by scottish");
    assertThat(Files.readString(Path.of(sheet()))).contains("1. Ada Ash, at stage 1");
  }

  @Test
  void a_sheet_speaks_the_language_asked_for() throws IOException {
    Run run = Run.of("--rule", "scottish", "--language", "cy", "--output", sheet(), ballots(CLUB));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(Path.of(sheet()))).contains("Etholwyd", "1. Ada Ash, yng ngham 1");
    assertThat(Run.of("--rule", "scottish", "--language", "tlh", ballots(CLUB)))
        .matches(none -> none.status() == 2 && none.err().contains("--language tlh"));
  }

  @Test
  void the_electorate_is_stated_with_the_turnout_and_is_one_or_more() throws IOException {
    Run run =
        Run.of("--rule", "scottish", "--electorate", "40", "--output", sheet(), ballots(CLUB));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(Path.of(sheet()))).contains("40; turnout 25.0%");
    assertThat(Run.of("--electorate", "0", ballots(CLUB)).status()).isEqualTo(2);
  }

  @Test
  void json_lines_have_one_line_a_file() throws IOException {
    String file = ballots(CLUB);
    Run run = Run.of("--rule", "ers97", "--json-lines", "--output", sheet(), file, file);

    assertThat(run.status()).isZero();
    assertThat(Files.readAllLines(Path.of(sheet())))
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"file\":\"" + file + "\",\"title\":\"Club\","));
  }

  @Test
  void a_withdrawn_candidate_is_found_by_name_whatever_its_case() throws IOException {
    Run run =
        Run.of("--withdrawn", "ADA ash", "--rule", "scottish", "--output", sheet(), ballots(CLUB));

    assertThat(run.status()).isZero();
    assertThat(Files.readString(Path.of(sheet()))).contains("Withdrawn  Ada Ash");
  }

  @Test
  void an_unknown_candidate_is_refused_with_the_names_there_are() throws IOException {
    Run run = Run.of("--withdrawn", "Dora", "--rule", "scottish", ballots(CLUB));

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("--withdrawn Dora", "1 Ada Ash, 2 Ben Birch, 3 Cleo Cedar");
  }

  @Test
  void a_bad_ballot_file_is_named_with_line_and_column_and_nothing_is_written() throws IOException {
    String good = ballots(CLUB);
    String bad =
        Files.writeString(folder.resolve("bad.blt"), "3 2\n1 9 0\n0\n\"A\"\n\"B\"\n\"C\"\n")
            .toString();
    Run run = Run.of("--rule", "scottish", "--output", sheet(), good, bad);

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains("bad.blt, line 2, column 3: found \"9\"");
    assertThat(Path.of(sheet())).doesNotExist();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void a_missing_file_and_an_unknown_rule_are_bad_input() throws IOException {
    assertThat(Run.of("--rule", "scottish", folder.resolve("none.blt").toString()))
        .matches(run -> run.status() == 2 && run.err().contains("There is no file"));
    assertThat(Run.of("--rule", "borda", ballots(CLUB)))
        .matches(
            run -> run.status() == 2 && run.err().contains("There is no count rule \"borda\""));
    assertThat(Run.of()).matches(run -> run.status() == 2);
    assertThat(Run.of("--format", "pdf", ballots(CLUB))).matches(run -> run.status() == 2);
  }

  @Test
  void a_tie_asks_for_a_lot_and_the_lot_given_is_recorded() throws IOException {
    String tied = ballots("3 1\n2 1 0\n2 2 0\n1 3 1 0\n1 3 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n");
    Run run = Run.of("--rule", "scottish", tied);
    assertThat(run.status()).isEqualTo(ExitStatus.LOT_NEEDED);
    assertThat(run.err()).contains("a lot must be drawn at stage", "--lots FILE", "--seed TEXT");

    Run seeded =
        Run.of("--rule", "scottish", "--seed", "s", "--format", "json", "--output", sheet(), tied);
    assertThat(seeded.status()).isZero();
    assertThat(Files.readString(Path.of(sheet()))).contains("\"purpose\": ");

    String again = folder.resolve("again").toString();
    Run repeated =
        Run.of(
            "--rule", "scottish", "--lots", sheet(), "--format", "json", "--output", again, tied);
    assertThat(repeated.status()).as(repeated.err()).isZero();
    assertThat(Path.of(again)).hasSameTextualContentAs(Path.of(sheet()));
  }

  @Test
  void rules_are_compared_side_by_side() throws IOException {
    Run run = Run.of("--compare", "scottish,ers97", "--output", sheet(), ballots(CLUB));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(Path.of(sheet()))).contains("scottish and ers97", "Ada Ash");
  }

  @Test
  void the_table_of_rules_names_every_rule() throws IOException {
    Run run = Run.of("--rules", "--output", sheet());

    assertThat(run.status()).isZero();
    assertThat(Files.readString(Path.of(sheet())))
        .contains("scottish: ", "ers97: ", "nz-meek: ", "Citation", "Validation");
  }

  @Test
  void groups_and_constraints_fit_together_or_are_refused() throws IOException {
    String groups =
        Files.writeString(folder.resolve("g.csv"), "candidate,group\nCleo Cedar,women\n")
            .toString();
    Run kept =
        Run.of(
            "--rule",
            "scottish",
            "--groups",
            groups,
            "--constraint",
            "women>=1",
            "--output",
            sheet(),
            ballots(CLUB));
    assertThat(kept.status()).as(kept.err()).isZero();
    assertThat(Files.readString(Path.of(sheet()))).contains("Cleo Cedar, at stage");

    assertThat(Run.of("--rule", "scottish", "--constraint", "women>=1", ballots(CLUB)))
        .matches(run -> run.status() == 2 && run.err().contains("--groups FILE.csv"));
    assertThat(Run.of("--rule", "scottish", "--constraint", "women", ballots(CLUB)))
        .matches(run -> run.status() == 2 && run.err().contains("such as 'women>=4'"));
    Files.writeString(Path.of(groups), "candidate,group\nDora,women\n");
    assertThat(Run.of("--rule", "scottish", "--groups", groups, ballots(CLUB)))
        .matches(run ->
            run.status() == 2 && run.err().contains("g.csv, line 2, column 1: found \"Dora\""));
  }

  @Test
  void an_electoral_college_has_a_file_for_each_section() throws IOException {
    String one =
        Files.writeString(folder.resolve("m.blt"), CLUB.replace("3 2\n5", "3 1\n5")).toString();
    Run run =
        Run.of(
            "--section",
            "members=50:" + one,
            "--section",
            "affiliates=50:" + one,
            "--output",
            sheet());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(Path.of(sheet()))).contains("Electoral college 50% : 50%");
  }

  @Test
  void the_ballots_as_read_are_written_on_request() throws IOException {
    Path copy = folder.resolve("copy.json");
    Run run =
        Run.of(
            "--rule", "scottish", "--ballots", copy.toString(), "--output", sheet(), ballots(CLUB));

    assertThat(run.status()).isZero();
    assertThat(Files.readString(copy)).contains("{\"weight\": 5, \"ranking\": [1, 2]}");
  }

  @Test
  void the_same_bytes_come_out_in_any_locale() throws IOException {
    Locale usual = Locale.getDefault();
    List<String> arguments =
        List.of("--rule", "scottish", "--format", "html", "--output", sheet(), "-");
    byte[] input = CLUB.getBytes(StandardCharsets.UTF_8);
    Run.of(input, arguments);
    byte[] expected = Files.readAllBytes(Path.of(sheet()));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Run.of(input, arguments);
    } finally {
      Locale.setDefault(usual);
    }

    assertThat(Files.readAllBytes(Path.of(sheet()))).isEqualTo(expected);
  }
}
