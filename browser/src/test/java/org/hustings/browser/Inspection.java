package org.hustings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is demanded of every page, whoever came to it: a title and one main heading, the ways to
/// other pages, nothing that axe finds, nothing that the browser complains of, nothing that makes a
/// narrow screen scroll sideways, and nothing that paper cuts off. Axe, which takes most of the
/// time, looks at a page that shows something new, on the screen at hand; in the dark and on screens
/// of other widths in journeys that may take long.
final class Inspection {
  /// What a page is built of: the kinds of element that there are in each place. The same kind in
  /// the same place shows axe nothing new, whatever the words in it and however many there are.
  private static final String BUILD =
      """
      [...new Set([...document.querySelectorAll("body *")].map(element => {
        let path = "";
        for (let at = element; at !== document.body; at = at.parentElement) {
          path += at.localName + "." + at.getAttribute("class") + at.getAttributeNames().join();
        }
        return path;
      }))].sort()
      """;

  /// The width of A4 between its margins, in CSS pixels.
  private static final int PAPER = 700;

  private static final String CUT_OFF =
      """
      [...document.querySelectorAll("main *")]
        .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
        .map(one => one.outerHTML.slice(0, 120))
      """;

  /// The narrowest screen that a page has to fit on: a page of 1280 pixels at four times its size.
  private static final int NARROWEST = 320;

  /// What is too wide where each word is as much longer as another language may have it: the vowels
  /// are doubled, as in the made-up language of the server's tests. What is no word (a code, an
  /// address) stays as it is, and afterwards all does.
  private static final String TOO_WIDE_IN_A_LONGER_LANGUAGE =
      """
      (() => {
        const longer = word => /^[A-Za-z'’,.:;?!()-]{2,18}$/.test(word)
          ? word.replace(/[aeiou]/gi, "$&$&") : word;
        const texts = [];
        const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (all.nextNode()) {
          const text = all.currentNode;
          if (!text.parentElement.closest("script, style, textarea, code, pre")) {
            texts.push([text, text.data]);
          }
        }
        texts.forEach(([text, was]) => { text.data = was.replace(/\\S+/g, longer); });
        const wide = document.documentElement.scrollWidth > innerWidth
          ? [...document.querySelectorAll("body *")]
              .filter(one => one.checkVisibility()
                && one.getBoundingClientRect().right > innerWidth + 1)
              .map(one => one.outerHTML.slice(0, 160))
          : [];
        texts.forEach(([text, was]) => { text.data = was; });
        return wide;
      })()
      """;

  /// What axe has looked at in this run: kinds of element in their places, or what whole pages are
  /// built of.
  private static final Set<Object> SEEN = new HashSet<>();

  private final Page page;
  private final boolean script;
  private final boolean inAllModes;
  private final List<String> complaints = new ArrayList<>();

  /// @param inAllModes whether axe looks at a page in the dark and in other widths too
  Inspection(Page page, boolean script, boolean inAllModes) {
    this.page = page;
    this.script = script;
    this.inAllModes = inAllModes;
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
    inspectPage();
    if (script) {
      inspectScreens(isNew(), inAllModes);
    }
  }

  private boolean isNew() {
    List<?> build = (List<?>) page.evaluate(BUILD);
    return inAllModes ? SEEN.add(build) : SEEN.addAll(build);
  }

  /// Inspects the page on every screen, in light and dark and on paper, though another of its build
  /// was inspected before.
  void inspectWithCare() {
    inspectPage();
    inspectScreens(true, true);
    inspectOn(Screen.TABLET, true);
  }

  private void inspectPage() {
    comesToRest();
    assertThat(complaints).as("what the browser complains of on %s", page.url()).isEmpty();
    assertThat(page.title()).as("title of %s", page.url()).endsWith(" – Hustings");
    assertThat(page.locator("h1").count()).as("main headings of %s", page.url()).isOne();
    inspectWays();
  }

  private void inspectScreens(boolean isNew, boolean allModes) {
    Object place = page.evaluate("window.scrollY");
    if (isNew) {
      inspectWithAxe();
      inspectOnPaper();
      inspectOn(Screen.TABLET, false);
      inspectInALongerLanguage();
    }
    inspectOn(Screen.TELEPHONE, isNew && allModes);
    if (isNew && allModes) {
      inspectInTheDark();
      if (page.viewportSize().width == Screen.TELEPHONE.width) {
        inspectOn(Screen.DESK, true);
      }
    }
    page.evaluate("place => window.scrollTo(0, place)", place);
  }

  /// A page that shows how far something is loads itself again when it is done.
  private void comesToRest() {
    if (script) {
      PlaywrightAssertions.assertThat(page.locator("#progress progress"))
          .hasCount(0, new HasCountOptions().setTimeout(30_000));
      page.waitForLoadState();
    }
  }

  private void inspectWithAxe() {
    // what a bar at the foot of the screen covers is looked at where it can be scrolled to
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
    assertThat(Axe.faultsOf(page)).as("what axe finds on %s", page.url()).isEmpty();
  }

  /// The ways to other pages are hidden from nobody but a voter who is in the middle of it; a view
  /// in somebody else's page has none.
  private void inspectWays() {
    if (page.locator("body.embed, form:is(#ballot, #cast, .codes)").count() == 0) {
      assertThat(page.locator("body > header .places, body > header .menu > summary").all())
          .as("places and menu of %s", page.url())
          .filteredOn(Locator::isVisible)
          .hasSize(1);
    }
  }

  private void inspectInTheDark() {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(Axe.contrastFaultsOf(page)).as("contrast in the dark, %s", page.url()).isEmpty();
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  /// Pages that there are in another language.
  private void inspectInALongerLanguage() {
    if (page.locator("head link[hreflang]").count() > 0) {
      ViewportSize size = page.viewportSize();
      page.setViewportSize(NARROWEST, Screen.TELEPHONE.height);
      assertThat((List<?>) page.evaluate(TOO_WIDE_IN_A_LONGER_LANGUAGE))
          .as("wider than %d pixels in a longer language, %s", NARROWEST, page.url())
          .isEmpty();
      page.setViewportSize(size.width, size.height);
    }
  }

  private void inspectOnPaper() {
    ViewportSize size = page.viewportSize();
    page.setViewportSize(PAPER, PAPER);
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat((List<?>) page.evaluate(CUT_OFF)).as("cut off on paper, %s", page.url()).isEmpty();
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(size.width, size.height);
  }

  private void inspectOn(Screen screen, boolean withAxe) {
    ViewportSize size = page.viewportSize();
    page.setViewportSize(screen.width, screen.height);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width in pixels of %s on a %s", page.url(), screen)
        .isEqualTo(screen.width);
    if (withAxe && size.width != screen.width) {
      inspectWithAxe();
    }
    page.setViewportSize(size.width, size.height);
  }
}
