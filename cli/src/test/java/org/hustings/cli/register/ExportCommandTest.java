package org.hustings.cli.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hustings.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command as it is typed, out of the database of a Hustings that is running.
class ExportCommandTest {
  @TempDir private static Path files = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() throws IOException {
    RunningHustings.beginAfresh();
    Path members =
        Files.writeString(files.resolve("members.csv"), "number,name\nM2,Bo Reed\nM1,Ada Cole\n");
    ExportCommandTest said = new ExportCommandTest();
    assertThat(
            said.type(
                "import", "members", members.toString(), "--source=a test", "--as-of=2020-08-03"))
        .isZero();
  }

  @Test
  void members_are_written_to_standard_output_by_number() {
    assertThat(type("export", "members")).isZero();

    assertThat(out.toString().lines())
        .startsWith(
            "number,name,e-mail,postal address,born on,joined on,paid up to,status,unit,sections,"
                + "preferred language,telephone,format wanted,help by telephone")
        .endsWith("M1,Ada Cole,,,,,,active,,,,,,", "M2,Bo Reed,,,,,,active,,,,,,");
  }

  @Test
  void a_file_is_the_owners_alone_and_an_earlier_one_is_kept() throws IOException {
    Path file = files.resolve("written.csv");

    assertThat(type("export", "members", "--out=" + file)).isZero();
    assertThat(err.toString()).contains(file + ": 2 entries.");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String written = Files.readString(file);
    assertThat(type("export", "units", "--out=" + file)).isEqualTo(1);
    assertThat(err.toString()).contains(file + " exists. Choose another name");
    assertThat(Files.readString(file)).isEqualTo(written);
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    assertThat(type("export", "lists", "--out=" + files.resolve("nowhere/lists.csv"))).isEqualTo(1);
    assertThat(err.toString()).contains("nowhere/lists.csv cannot be written");
  }

  @Test
  void a_part_that_there_is_not_is_refused_with_those_that_there_are() {
    assertThat(type("export", "kinds")).isEqualTo(2);
    assertThat(err.toString()).contains("UNITS, OFFICERS, MEMBERS, LISTS");
  }

  private int type(String... arguments) {
    CommandLine line = Main.commandLine(arguments);
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    Stream<String> withData =
        Stream.concat(Arrays.stream(arguments), Stream.of("--data=" + RunningHustings.DATA));
    return line.execute(withData.toArray(String[]::new));
  }
}
