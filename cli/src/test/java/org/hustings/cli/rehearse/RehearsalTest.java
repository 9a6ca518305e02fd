package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

class RehearsalTest {
  private static final Path FOLDER = Path.of("target", "rehearsal").toAbsolutePath();

  private final StringWriter said = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"nec-2018", "nec-2020"})
  void an_election_runs_from_its_definition_to_a_verified_bundle(String election)
      throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
    int status =
        rehearse(
            "../examples/" + election + ".yaml",
            "--electors",
            "200",
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
        .contains("received online", "rankings missing", "elected")
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

  @Test
  void a_share_of_electors_is_no_per_cent() {
    assertThat(rehearse("../examples/nec-2018.yaml", "--turnout", "26")).isEqualTo(1);
    assertThat(said.toString()).contains("--turnout is to be");
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
