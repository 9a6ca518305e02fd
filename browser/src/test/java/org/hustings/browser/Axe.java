package org.hustings.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// What axe finds on a page, each fault as one line that names the rule and the place.
final class Axe {
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Axe() {}

  static List<String> faultsOf(Page page) {
    return faults(builder(page).withTags(WCAG_2_2_AA).analyze());
  }

  static List<String> contrastFaultsOf(Page page) {
    return faults(builder(page).withRules(List.of("color-contrast")).analyze());
  }

  private static AxeBuilder builder(Page page) {
    // there are no frames of other sites, for which it would open a page of its own each time
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> faults(AxeResults results) {
    return results.getViolations().stream()
        .flatMap(rule -> rule.getNodes().stream().map(node -> fault(rule, node)))
        .toList();
  }

  private static String fault(Rule rule, CheckedNode node) {
    return rule.getId() + ": " + node.getFailureSummary() + " in " + node.getHtml();
  }
}
