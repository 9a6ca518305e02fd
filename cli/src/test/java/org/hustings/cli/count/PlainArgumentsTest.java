package org.hustings.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlainArgumentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rule ers97 a.blt",
        "--rule=ers97 --seats=3 a.blt b.blt",
        "--withdrawn Ada --withdrawn 3 --constraint women>=4 --constraint=men<=2 --groups g.csv -",
        "--format HTML --output o.html --seed s --json-lines a.blt",
        "--lots l.csv --ballots b.json a.blt",
        "--candidates=c.txt a.csv",
        "--compare scottish,ers97 a.blt",
        "--section members=50:m.blt --section affiliates=50:a.blt",
        "--rules",
      })
  void plain_arguments_are_read_as_picocli_reads_them(String line) {
    String[] arguments = line.split(" ", -1);
    CountCommand expected = new CountCommand();
    new CommandLine(expected).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
    String[] withName = ("count " + line).split(" ", -1);

    assertThat(PlainArguments.read(withName))
        .usingRecursiveComparison()
        .ignoringFields("spec")
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count",
        "count --help",
        "count -h a.blt",
        "count --rule",
        "count --rule --seats 3 a.blt",
        "count --seats three a.blt",
        "count --format pdf a.blt",
        "count --seats 0 a.blt",
        "count --seats -1 a.blt",
        "count --rul ers97 a.blt",
        "count --lots l --seed s a.blt",
        "demo --port 1",
      })
  void everything_else_is_left_to_picocli(String line) {
    assertThat(PlainArguments.read(line.split(" ", -1))).isNull();
  }

  @Test
  void help_shows_examples() {
    assertThat(new CommandLine(new CountCommand()).getUsageMessage())
        .contains("Exit status: 0 counted", "hustings count --rule ers97 ballots.blt");
  }
}
