package org.hustings.cli.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command as it is typed, into the database of a Hustings that is running.
class ImportCommandTest {
  private static final StringWriter OUT = new StringWriter();
  private static final StringWriter ERR = new StringWriter();

  @BeforeAll
  static void start() {
    RunningHustings.beginAfresh();
  }

  @Test
  void the_directory_of_648_local_parties_is_taken_in_once() {
    Path directory =
        Path.of(System.getProperty("hustings.shared"), "data/labour/clp_directory_2010_2023.csv");
    assumeThat(directory).as("the directory of local parties, %s, is absent", directory).exists();

    assertThat(importFile("units", directory, "--dry-run")).isZero();
    assertThat(said()).contains("648 lines read; 648 new, 0 changed").contains("This was a trial");
    assertThat(importFile("units", directory)).isZero();
    assertThat(said()).contains("648 new").contains("The register is changed.");
    assertThat(importFile("units", directory)).isZero();
    assertThat(said()).contains("0 new, 0 changed").contains("The register is the same as before.");
  }

  @Test
  void a_fault_is_told_with_its_place_and_the_status_is_2(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("members.csv"), "number,name\n1,Ada\n2,\n");

    assertThat(importFile("members", file)).isEqualTo(2);
    assertThat(complained())
        .contains(
            file + ", line 3, column name: Nothing stands here.",
            file + ": 1 fault. Nothing was changed.");
  }

  @Test
  void what_changes_is_shown_before_and_after(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("m.csv"), "number,name\n7,Ada Cole\n");
    importFile("members", file);
    Files.writeString(file, "number,name\n7,Ada Reed\n");

    assertThat(importFile("members", file)).isZero();
    assertThat(said())
        .contains("changed: line 2: Ada Cole (number 7)")
        .contains("    name: \"Ada Cole\" → \"Ada Reed\"");
  }

  @Test
  void what_a_column_means_can_be_said_and_sections_are_not_made_in_silence(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("m.csv"), "Label,Name,Status,Section\nL/7,Di Fox,Lapsed,oars\n");
    String[] label = {"--column", "Label=number"};

    assertThat(importFile("members", file, "--column", "Label=nummer")).isEqualTo(1);
    assertThat(complained()).contains("there is no column \"nummer\"");
    assertThat(importFile("members", file, label)).isEqualTo(2);
    assertThat(complained()).contains("The register has no section “oars”", "--new-sections");
    assertThat(importFile("members", file, "--column", "Label=number", "--dry-run")).isZero();
    assertThat(said()).contains("status lapsed: 1 line, no members", "section oars: 1 line");
    assertThat(importFile("members", file, "--column", "Label=number", "--new-sections")).isZero();
    assertThat(said()).contains("1 new");
  }

  private static int importFile(String part, Path file, String... options) {
    OUT.getBuffer().setLength(0);
    ERR.getBuffer().setLength(0);
    CommandLine line = new CommandLine(new ImportCommand());
    line.setOut(new PrintWriter(OUT)).setErr(new PrintWriter(ERR));
    ArrayList<String> arguments = new ArrayList<String>();
    arguments.addAll(List.of(part, file.toString(), "--source", "a test"));
    arguments.addAll(List.of("--as-of", "2020-08-03", "--data", RunningHustings.DATA.toString()));
    arguments.addAll(List.of(options));
    return line.execute(arguments.toArray(String[]::new));
  }

  private static String said() {
    return OUT.toString();
  }

  private static String complained() {
    return ERR.toString();
  }
}
