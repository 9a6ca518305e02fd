package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The whole house is written in one dialect, so that nobody can tell one hand from another.
class DialectTest {
  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

  /// What stands in a text or a comment is no code.
  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])'|//[^\n]*",
          Pattern.DOTALL);

  @Test
  void a_variable_has_its_type_written_out() {
    assertThat(filesWith("\\bvar \\w+ ?[=:]")).isEmpty();
  }

  @Test
  void the_parameter_of_a_lambda_says_what_it_is() {
    assertThat(filesWith("\\bit ->|\\bit\\) ->")).isEmpty();
  }

  @Test
  void no_empty_line_follows_an_opening_brace() {
    assertThat(filesWith("\\{\n\n")).isEmpty();
  }

  private static List<String> filesWith(String pattern) {
    Pattern found = Pattern.compile(pattern);
    try (Stream<Path> modules = Files.list(HOUSE)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(DialectTest::sources)
          .filter(file -> found.matcher(code(file)).find())
          .map(file -> HOUSE.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String code(Path file) {
    try {
      return NO_CODE.matcher(Files.readString(file)).replaceAll("\"\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
