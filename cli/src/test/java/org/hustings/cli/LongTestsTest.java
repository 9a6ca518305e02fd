package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What takes long is told with its budget in `CONTRIBUTING.md`, and JUnit holds it to that.
class LongTestsTest {
  private static final Path TOP = Path.of("..");
  private static final Pattern LONG =
      Pattern.compile(
          "@Tag\\(\"long\"\\)\\s+(?:@Timeout\\(value = (\\d+), unit = TimeUnit\\.MINUTES\\))?"
              + "[\\s\\S]*?(?:class (\\w+)|void (\\w+)\\()");
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+Test[.\\w]*)`[^|]*\\| (\\d+) \\|");

  @Test
  void every_test_that_takes_long_has_a_budget_and_is_listed_with_it() throws IOException {
    assertThat(listed()).isEqualTo(budgets()).isNotEmpty();
  }

  /// Minutes as the tests state them; 0 where one states none.
  private static Map<String, Integer> budgets() throws IOException {
    Map<String, Integer> budgets = new TreeMap<>();
    try (Stream<Path> files = Files.find(TOP, 20, (file, _) -> isTest(file))) {
      files.forEach(file -> addBudgets(file, budgets));
    }
    return budgets;
  }

  private static boolean isTest(Path file) {
    return file.toString().contains("/src/test/java/") && file.toString().endsWith("Test.java");
  }

  private static void addBudgets(Path file, Map<String, Integer> budgets) {
    String test = file.getFileName().toString().replace(".java", "");
    Matcher found = LONG.matcher(read(file));
    while (found.find()) {
      int minutes = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
      budgets.put(found.group(3) == null ? found.group(2) : test + "." + found.group(3), minutes);
    }
  }

  private static Map<String, Integer> listed() {
    Map<String, Integer> listed = new TreeMap<>();
    Matcher row = ROW.matcher(read(TOP.resolve("CONTRIBUTING.md")));
    while (row.find()) {
      listed.put(row.group(1), Integer.valueOf(row.group(2)));
    }
    return listed;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
