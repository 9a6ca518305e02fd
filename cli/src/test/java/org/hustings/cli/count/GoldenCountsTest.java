package org.hustings.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sheets in examples/count are what the command makes, byte for byte.
class GoldenCountsTest {
  private static final Path EXAMPLES = Path.of("..", "examples", "count");

  @TempDir private Path scratch = Path.of("");

  @ParameterizedTest
  @MethodSource("sheets")
  void an_example_counts_to_its_sheet(Path sheet) throws IOException {
    Path made = scratch.resolve("sheet");
    Run run = Run.of(ballots(sheet), arguments(sheet, made));

    assertThat(run.status()).as(run.err()).isZero();
    if (Boolean.getBoolean("hustings.regenerate")) {
      Files.copy(made, sheet, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(Files.readString(made)).isEqualTo(Files.readString(sheet));
  }

  private static byte[] ballots(Path sheet) throws IOException {
    Path csv = sheet.resolveSibling("ballots.csv");
    return Files.readAllBytes(Files.exists(csv) ? csv : sheet.resolveSibling("ballots.blt"));
  }

  private static List<String> arguments(Path sheet, Path made) throws IOException {
    String name = sheet.getFileName().toString();
    String rule = name.substring(0, name.indexOf('.'));
    String ending = name.substring(name.indexOf('.') + 1);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--rule",
                rule,
                "--format",
                ending.equals("txt") ? "text" : ending,
                "--output",
                made.toString()));
    Path further = sheet.resolveSibling("arguments.txt");
    if (Files.exists(further)) {
      for (String argument : Files.readString(further).strip().split(" ", -1)) {
        Path file = sheet.resolveSibling(argument);
        arguments.add(Files.isRegularFile(file) ? file.toString() : argument);
      }
    }
    arguments.add("-");
    return arguments;
  }

  static List<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> EXAMPLES.relativize(f).getNameCount() == 2)
          .filter(f ->
              !List.of("arguments.txt", "lots.csv", "groups.csv", "ballots.blt", "ballots.csv")
                  .contains(f.getFileName().toString()))
          .sorted()
          .toList();
    }
  }
}
