package org.hustings.count.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.count.CountRule;
import org.junit.jupiter.api.Test;

class RulesAreDocumentedTest {
  private static final Path PAGES = Path.of("..", "docs", "rules");

  @Test
  void every_rule_has_a_page_whose_heading_names_it() throws IOException {
    List<String> headings;
    try (Stream<Path> pages = Files.list(PAGES)) {
      headings = pages.map(RulesAreDocumentedTest::heading).toList();
    }
    for (CountRule rule : Rules.all()) {
      String name = "`" + rule.description().name() + "`";
      assertThat(headings).as(name).anyMatch(heading -> heading.contains(name));
    }
  }

  private static String heading(Path page) {
    try (Stream<String> lines = Files.lines(page)) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
