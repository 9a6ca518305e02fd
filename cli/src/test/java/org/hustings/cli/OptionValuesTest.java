package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class OptionValuesTest {
  @ParameterizedTest
  @CsvSource({
    "demo, --clock, 2020-13-03, 'a date and time, such as 2020-08-03T16:30'",
    "demo, --clock, 4.30pm, 'a date and time, such as 2020-08-03T16:30'",
    "demo, --port, abc, 'a port, from 1 to 65535, or 0 for any that is free'",
    "serve, --port, 70000, 'a port, from 1 to 65535, or 0 for any that is free'",
  })
  void a_value_that_cannot_be_read_is_told_with_how_it_is_written(
      String command, String option, String value, String expected) {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine(command).setErr(new PrintWriter(err));
    assertThat(line.execute(command, option, value)).isEqualTo(2);
    assertThat(err.toString())
        .contains("'" + option + "'", "'" + value + "' is not " + expected)
        .doesNotContain("java.");
  }
}
