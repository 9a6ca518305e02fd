package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `docs/asvs.md` says of us is there.
class AsvsTest {
  private static final Path DOCS = Path.of("..", "docs");

  /// Requirements of levels 1 and 2 in version 5.0.0.
  private static final int REQUIREMENTS = 253;

  private static final Pattern ROW =
      Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| [12] \\| [^|]+ \\| ([^|]+) \\|$");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");
  private static final Pattern OPEN = Pattern.compile("\\*\\*open (\\d)\\*\\*");

  private static List<MatchResult> rows() throws IOException {
    return Files.readAllLines(DOCS.resolve("asvs.md")).stream()
        .flatMap(line -> ROW.matcher(line).results())
        .toList();
  }

  @Test
  void every_requirement_has_one_row_that_says_met_not_applicable_or_open() throws IOException {
    assertThat(rows().stream().map(row -> row.group(1)).distinct()).hasSize(REQUIREMENTS);
    assertThat(rows()).hasSize(REQUIREMENTS);
    assertThat(rows().stream().map(row -> row.group(2)))
        .allMatch(text -> text.matches("(met|n/a: |\\*\\*open \\d).*"));
  }

  @Test
  void at_most_five_are_open_each_with_a_date_and_a_reason_in_the_threat_model()
      throws IOException {
    Set<String> open =
        rows().stream()
            .flatMap(row -> OPEN.matcher(row.group(2)).results())
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    String risks = Files.readString(DOCS.resolve("threat-model.md")).split("## Risks", -1)[1];

    assertThat(open).hasSizeLessThanOrEqualTo(5);
    assertThat(open)
        .allSatisfy(number ->
            assertThat(risks)
                .containsPattern(
                    "\n\\| " + number + " \\|[^|]+\\|[^|]+\\|[^|]*\\d{1,2} \\w+ 20\\d\\d"));
  }

  @Test
  void each_test_that_is_named_exists() throws IOException {
    for (MatchResult named :
        NAMED.matcher(Files.readString(DOCS.resolve("asvs.md"))).results().toList()) {
      String source = source(named.group(1));
      if (named.group(2) != null) {
        assertThat(source).as("%s", named.group()).contains("void " + named.group(2) + "(");
      }
    }
  }

  private static String source(String name) throws IOException {
    try (Stream<Path> files =
        Files.find(
            Path.of(".."),
            20,
            (file, _) ->
                file.endsWith(name + ".java") && file.toString().contains("/src/test/java/"))) {
      return Files.readString(
          files.findFirst().orElseThrow(() -> new AssertionError("There is no " + name)));
    }
  }
}
