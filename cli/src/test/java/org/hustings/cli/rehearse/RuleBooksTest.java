package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hustings.cli.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/// Every rule book that lies beside the sources, and definitions that use what those do not, from
/// the register to the verified bundle.
@Tag("long")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class RuleBooksTest {
  private static final Path FOLDER = Path.of("target", "rule-book").toAbsolutePath();
  private static final Path OWN = Path.of("src", "test", "resources", "rehearse");

  static List<Path> definitions() {
    try (Stream<Path> own = Files.list(OWN)) {
      return Stream.concat(Definitions.ruleBooks().stream(), own.sorted()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void each_is_played_and_every_number_agrees(Path file) throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    String[] arguments = {
      "rehearse", file.toString(), "--electors", "120", "--data", FOLDER.toString()
    };
    int status = Main.commandLine(arguments).setOut(out).setErr(out).execute(arguments);
    assertThat(status).as(said.toString()).isZero();
    assertThat(said.toString()).contains("  The result holds.\n");
  }
}
