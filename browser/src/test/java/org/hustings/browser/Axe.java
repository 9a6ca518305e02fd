package org.hustings.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What axe finds on a page, each fault as one line that names the rule and the place. Its own
/// runner for Playwright puts the program in anew each time, and has each element that is in order
/// described too: on a paper of forty candidates most of the time is spent on that.
final class Axe {
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String FAULTS =
      """
      async only => {
        const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
        return found.violations.flatMap(rule => rule.nodes.map(
          node => rule.id + ": " + node.failureSummary + " in " + node.html));
      }
      """;

  private static final String PROGRAM = program();

  private Axe() {}

  static List<String> faultsOf(Page page) {
    return faults(page, WCAG_2_2_AA);
  }

  static List<String> contrastFaultsOf(Page page) {
    return faults(page, List.of("color-contrast"));
  }

  /// @param only tags of rules, or names of rules
  private static List<String> faults(Page page, List<String> only) {
    for (Frame frame : page.frames()) {
      if ((boolean) frame.evaluate("typeof axe === 'undefined'")) {
        frame.evaluate(PROGRAM);
      }
    }
    return ((List<?>) page.evaluate(FAULTS, only)).stream().map(String::valueOf).toList();
  }

  private static String program() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
