package org.hustings.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files of other programs, and contests without votes, on the command line.
class ExportsTest {
  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Path sheet() {
    return folder.resolve("sheet");
  }

  private Run count(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--output";
    all[1] = sheet().toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Run.of(all);
  }

  @Test
  void nothing_personal_of_an_export_reaches_the_sheet() throws IOException {
    String export =
        file(
            "form.csv",
            """
            Timestamp,Email Address,Your preferences [1st choice],Your preferences [2nd choice]
            2024/03/01 6:01:22 PM GMT,una@club.example,Ada Ash,Ben Birch
            2024/03/01 6:02:22 PM GMT,vic@club.example,Ada Ash,
            """);
    for (String format : new String[] {"text", "json", "csv", "html"}) {
      Run run = count("--rule", "scottish", "--seats", "1", "--format", format, export);
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(Files.readString(sheet())).contains("Ada Ash").doesNotContain("club", "2024/");
      assertThat(run.err()).contains("passed over: \"Timestamp\", \"Email Address\"");
    }
  }

  @Test
  @Timeout(20)
  void many_lines_of_one_unknown_column_are_refused_at_once() throws IOException {
    StringBuilder text = new StringBuilder("Mitglied,Ada Ash,Ben Birch\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("M").append(10_000 + i).append(i % 3 == 0 ? ",1,2\n" : ",2,1\n");
    }
    long before = System.nanoTime();
    Run run = count("--rule", "scottish", "--seats", "1", file("many.csv", text.toString()));

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("passed over: \"Mitglied\"");
    Run refused =
        count(
            "--rule",
            "scottish",
            "--seats",
            "1",
            file("more.csv", text.toString().replace("M", "Mx").replace("Mx1", "Una Mx")));
    assertThat(refused.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void a_list_of_candidates_brings_in_whom_nobody_ranked() throws IOException {
    String list = file("candidates.txt", "Cleo Cedar\nAda Ash = A. Ash\nBen Birch\n");
    String ballots = file("b.csv", "1st,2nd\nA. Ash,Ben Birch\nben birch,\nada ash,\n");
    Run run = count("--rule", "scottish", "--seats", "1", "--candidates", list, ballots);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(sheet())).contains("Cleo Cedar", "1. Ada Ash, at stage");
    assertThat(
            count("--seats", "1", "--candidates", folder.resolve("no").toString(), ballots).err())
        .contains("--candidates", "there is no such file");
  }

  @Test
  void without_ballots_nobody_is_elected() throws IOException {
    String none = file("none.blt", "3 1\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n");
    String blank = file("blank.blt", "3 1\n7 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n");
    for (String rule : new String[] {"scottish", "nz-meek", "block-vote", "av", "fptp"}) {
      assertThat(count("--rule", rule, "--seed", "s", none))
          .matches(run -> run.status() == 2 && run.err().contains("there are no ballots"));
      assertThat(count("--rule", rule, "--seed", "s", blank))
          .matches(run ->
              run.status() == 2 && run.err().contains("no ballot has a preference for anybody"));
    }
    assertThat(sheet()).doesNotExist();
  }

  @Test
  void as_many_seats_as_candidates_or_more_are_filled_without_a_contest() throws IOException {
    String text = "2 3\n5 1 2 0\n3 2 1 0\n0\n\"A\"\n\"B\"\n\"T\"\n";
    Run run = count("--rule", "scottish", file("a.blt", text));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .contains(
            "2 candidates stand for 3 seats: elected without a contest, and 1 seat stays empty");
  }

  @Test
  void whoever_has_no_vote_is_not_elected_without_a_word() throws IOException {
    String text = "3 2\n5 1 0\n0\n\"Ada\"\n\"Ben\"\n\"Cleo\"\n\"T\"\n";
    Run run = count("--rule", "block-vote", "--seed", "s", file("a.blt", text));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("is elected without a single vote");
  }

  @Test
  void seats_and_xs_that_make_no_sense_are_refused_in_a_sentence() throws IOException {
    String ballots = file("a.blt", "4 3\n5 1 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"D\"\n\"T\"\n");
    assertThat(count("--seats", "0", ballots))
        .matches(run -> run.status() == 2 && run.err().contains("--seats 0: expected"));
    assertThat(count("--seats", "-1", ballots)).matches(run -> run.status() == 2);
    assertThat(count("--rule", "limited-vote-0", ballots))
        .matches(run -> run.status() == 2 && run.err().contains("1 X or more, not 0"));
    assertThat(count("--rule", "limited-vote-9", ballots))
        .matches(run -> run.status() == 2 && run.err().contains("9 Xs for 3 seats"));
  }

  @Test
  void a_place_that_cannot_be_written_is_named_before_the_count() throws IOException {
    String ballots = file("a.blt", "2 1\n5 1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n");
    Path nowhere = folder.resolve("none").resolve("sheet");

    assertThat(Run.of("--output", nowhere.toString(), ballots))
        .matches(run ->
            run.status() == 2 && run.err().contains("there is no folder " + nowhere.getParent()));
    assertThat(Run.of("--output", folder.toString(), ballots))
        .matches(run -> run.status() == 2 && run.err().contains("that is a folder"));
  }

  @Test
  void one_file_of_lots_serves_several_contests() throws IOException {
    String lots = file("lots.csv", "order\nDora\nBen\nAda\nEve\n");
    String one = file("1.blt", "2 1\n1 1 0\n1 2 0\n0\n\"Ada\"\n\"Ben\"\n\"One\"\n");
    String two = file("2.blt", "2 1\n1 1 0\n1 2 0\n0\n\"Eve\"\n\"Dora\"\n\"Two\"\n");
    Run run = count("--rule", "fptp", "--format", "csv", "--lots", lots, one, two);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(sheet())).contains("Ben,,elected", "Dora,,elected");
  }

  @Test
  void a_name_like_a_formula_is_text_in_a_sheet_for_spreadsheets() throws IOException {
    String text = "2 1\n5 1 0\n0\n\"=1+1\"\n\"@Ben\"\n\"T\"\n";
    Run run = count("--rule", "fptp", "--format", "csv", file("a.blt", text));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(sheet())).contains("1,'=1+1,", "2,'@Ben,");
  }
}
