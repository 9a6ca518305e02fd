package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

class RehearsalTest {
  private static final Path FOLDER = Path.of("target", "rehearsal").toAbsolutePath();

  private final StringWriter said = new StringWriter();

  @Test
  void an_election_with_kinds_members_groups_offices_and_lists_runs_to_a_verified_bundle()
      throws IOException {
    runsToAVerifiedBundle("src/test/resources/rehearse/society.yaml", 100);
  }

  @Test
  @Tag("long")
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void an_election_by_single_transferable_vote_runs_to_a_verified_bundle() throws IOException {
    runsToAVerifiedBundle("../examples/nec-2020.yaml", 200);
  }

  @Test
  @Tag("long")
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void an_election_by_block_vote_runs_to_a_verified_bundle() throws IOException {
    runsToAVerifiedBundle("../examples/nec-2018.yaml", 200);
  }

  private void runsToAVerifiedBundle(String file, int electors) throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
    int status =
        rehearse(
            file,
            "--electors",
            String.valueOf(electors),
            "--turnout",
            "0.5",
            "--postal",
            "0.3",
            "--seed",
            "7",
            "--data",
            FOLDER.toString());
    assertThat(status).as(said.toString()).isZero();
    assertThat(said.toString())
        .contains("received online", "rankings missing", "elected", "  The result holds.\n")
        .doesNotContain("DOES NOT AGREE");
    assertThat(FOLDER.resolve("bundle.zip")).exists();
  }

  @Test
  void a_folder_with_something_in_it_is_not_begun_in() throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
    Files.createDirectories(FOLDER.resolve("somebody-elses"));
    assertThat(rehearse("../examples/nec-2018.yaml", "--data", FOLDER.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("not empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--turnout|26|--turnout is to be 0.01 to 1, and is 26",
        "--turnout|NaN|--turnout is to be 0.01 to 1, and is NaN",
        "--postal|-0.5|--postal is to be 0 to 0.9, and is -0.5",
        "--electors|5|--electors is to be 100 to 1,000,000, and is 5",
        "--electors|many|for option '--electors': 'many' is not an int",
        "--seed|x|for option '--seed': 'x' is not a long"
      })
  void an_option_that_cannot_be_is_refused_with_what_is_expected(
      String option, String value, String words) {
    assertThat(rehearse("../examples/nec-2018.yaml", option, value)).isPositive();
    assertThat(said.toString()).contains(words);
  }

  @Test
  void a_definition_that_is_not_there_is_named() {
    assertThat(rehearse("../examples/nowhere.yaml")).isEqualTo(1);
    assertThat(said.toString()).contains("There is no file ../examples/nowhere.yaml.");
  }

  @Test
  void what_cannot_be_played_is_said_before_anything_is_started(@TempDir Path folder)
      throws IOException {
    String text =
        Files.readString(Path.of("src/test/resources/rehearse/society.yaml"))
            .replace(
                "any-of: [{office: chair}, {list: panel}]",
                "age: {under: 1, at: 2029-01-01}}, {age: {at-least: 20, at: 2029-01-01}");
    Path file = Files.writeString(folder.resolve("e.yaml"), text);
    Path data = folder.resolve("data");
    assertThat(rehearse(file.toString(), "--data", data.toString())).isEqualTo(1);
    assertThat(said.toString())
        .contains("nothing was started", "e.yaml:19: contest \"committee\": nobody");
    assertThat(data).doesNotExist();
  }

  private int rehearse(String... arguments) {
    PrintWriter out = new PrintWriter(said);
    return new CommandLine(new RehearseCommand())
        .setOut(out)
        .setErr(out)
        .setExecutionExceptionHandler((fault, _, _) -> {
          out.println(fault.getMessage());
          return 1;
        })
        .execute(arguments);
  }
}
