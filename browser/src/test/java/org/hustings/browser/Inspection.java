package org.hustings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is demanded of every page, whoever came to it: a title and one main heading, nothing that
/// axe finds, in light or dark, nothing that the browser complains of, and nothing that makes a
/// narrow screen scroll sideways.
final class Inspection {
  /// Pages that were inspected already in this run, by their text and screen.
  private static final Set<String> SEEN = new HashSet<>();

  private final Page page;
  private final boolean script;
  private final List<String> complaints = new ArrayList<>();

  Inspection(Page page, boolean script) {
    this.page = page;
    this.script = script;
    page.onConsoleMessage(message -> {
      boolean statusOfThePage =
          message.text().startsWith("Failed to load resource")
              && message.location().startsWith(page.url());
      // a journey may break the connection on purpose
      boolean noConnection = message.text().startsWith("Failed to load resource: net::");
      if (message.type().equals("error") && !statusOfThePage && !noConnection) {
        complaints.add(message.text() + " at " + message.location());
      }
    });
    page.onPageError(complaints::add);
  }

  void inspect() {
    assertThat(complaints).as("what the browser complains of on %s", page.url()).isEmpty();
    assertThat(page.title()).as("title of %s", page.url()).endsWith(" – Hustings");
    assertThat(page.locator("h1").count()).as("main headings of %s", page.url()).isOne();
    if (script && SEEN.add(page.viewportSize().width + page.content())) {
      Object place = page.evaluate("window.scrollY");
      // what a bar at the foot of the screen covers is looked at where it can be scrolled to
      page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
      assertThat(Axe.faultsOf(page)).as("what axe finds on %s", page.url()).isEmpty();
      inspectInTheDark();
      inspectNarrow();
      page.evaluate("place => window.scrollTo(0, place)", place);
    }
  }

  private void inspectInTheDark() {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(Axe.contrastFaultsOf(page)).as("contrast in the dark, %s", page.url()).isEmpty();
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void inspectNarrow() {
    ViewportSize size = page.viewportSize();
    page.setViewportSize(Screen.TELEPHONE.width, Screen.TELEPHONE.height);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width in pixels of %s on a telephone", page.url())
        .isEqualTo(Screen.TELEPHONE.width);
    page.setViewportSize(size.width, size.height);
  }
}
