package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is wrong by a fault of ours is told to nobody as advice: pages catch refusals only.
class RefusalsTest {
  private static final Path ROOMS = Path.of("src/main/java/org/hustings/server");
  private static final Pattern CAUGHT =
      Pattern.compile(
          "catch \\([^)]*\\b(?:IllegalArgumentException|IllegalStateException|RuntimeException"
              + "|Exception|Throwable)\\b");

  @Test
  void no_page_takes_a_fault_of_ours_for_the_users() throws IOException {
    try (Stream<Path> files = Files.walk(ROOMS)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(RefusalsTest::isOfPages)
                  .filter(file -> CAUGHT.matcher(read(file)).find()))
          .isEmpty();
    }
  }

  private static boolean isOfPages(Path file) {
    String folder = file.getName(file.getNameCount() - 2).toString();
    return Set.of("web", "staff", "voting", "approval", "signin").contains(folder)
        && !file.startsWith(ROOMS.resolve("platform/web"))
        && !file.endsWith("PasskeySignIn.java");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
