package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int check(String... files) {
    String[] arguments = new String[files.length + 1];
    arguments[0] = "check";
    System.arraycopy(files, 0, arguments, 1, files.length);
    CommandLine line = Main.commandLine(arguments);
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  @Test
  void the_examples_have_no_fault_and_what_they_leave_open_is_said() {
    assertThat(check("../examples/nec-2018.yaml", "../examples/nec-2020.yaml")).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .contains("NEC elections 2020: contests 6, seats 15, acts 12.")
        .contains("CLP representatives: the exact count rule is not stated.");
  }

  @Test
  void a_fault_is_told_with_file_line_and_column_and_the_status_is_2(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("e.yaml"), "format: 1\nelektion: nec-2020\n");
    assertThat(check(file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(file + ":2:1: found \"elektion\"", "did you mean \"election\"?", ": 6 faults.");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_file_that_is_not_there_or_not_text_has_status_2(@TempDir Path folder) throws IOException {
    assertThat(check(folder.resolve("none.yaml").toString())).isEqualTo(2);
    Path bytes = Files.write(folder.resolve("b.yaml"), new byte[] {'\n', (byte) 0xc3, 0x28});
    assertThat(check(bytes.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("there is no such file", "b.yaml:2: found the byte C3, which is not UTF-8");
  }

  @Test
  void what_the_count_needs_has_status_2_only_where_all_is_asked_for() {
    assertThat(check("../examples/nec-2020.yaml")).isZero();
    assertThat(check("--complete", "../examples/nec-2020.yaml")).isEqualTo(2);
    assertThat(out.toString())
        .contains(
            "CLP representatives: the exact count rule is not stated. It is needed at the close.");
  }

  @Test
  void what_would_fail_at_the_close_is_refused_before(@TempDir Path folder) throws IOException {
    String text =
        Files.readString(Path.of("../examples/nec-2020.yaml"))
            .replace("channels: [online, post] ", "channels: [online]\n  dispatch: post ");
    Path file = Files.writeString(folder.resolve("e.yaml"), text);
    assertThat(check(file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("(it would fail when ballots are dispatched)", "1 fault.");
  }
}
