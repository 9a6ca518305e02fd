package org.hustings.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;

/// Somebody before a browser. What they do reads as a sentence; each page that they come to is
/// inspected.
final class Person {
  private static final int FARTHEST = 200;
  private static final long PATIENCE = 20_000_000_000L;

  private final Site site;
  private final BrowserContext context;
  private final Page page;
  private final Inspection inspection;
  private int loads;

  private Person(Site site, BrowserContext context, boolean script, boolean inAllModes) {
    this.site = site;
    this.context = context;
    page = context.newPage();
    page.onLoad(loaded -> loads++);
    inspection = new Inspection(page, script, inAllModes);
  }

  static Person before(
      Browser browser, Site site, Screen screen, boolean script, boolean inAllModes) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale("en-GB")
                // an election's times are its own, wherever the reader is
                .setTimezoneId("Pacific/Auckland")
                // colours are looked at as they are in the end, not on their way there
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
    context.setDefaultTimeout(10_000);
    return new Person(site, context, script, inAllModes);
  }

  /// Goes to an address of this site.
  Person opens(String path) {
    return arrives(() -> page.navigate(site.address(path)));
  }

  /// Goes to an address again and again until this stands there, for twenty seconds at most: it is
  /// done in the background.
  Person awaits(String path, String text) {
    long until = System.nanoTime() + PATIENCE;
    while (!shows(path, text)) {
      if (System.nanoTime() > until) {
        throw new AssertionError("%s does not come to show: %s".formatted(path, text));
      }
      page.waitForTimeout(200);
    }
    inspection.inspect();
    return this;
  }

  /// Whether it stands there by now; while tables are written anew, the page may have to wait.
  private boolean shows(String path, String text) {
    Response answer;
    try {
      answer = page.navigate(site.address(path));
    } catch (PlaywrightException e) {
      // a page that looks for news by itself went there at the same moment
      if (String.valueOf(e.getMessage()).contains("ERR_ABORTED")) {
        return false;
      }
      throw e;
    }
    return answer != null
        && answer.status() == 200
        && page.locator("main").innerText().contains(text);
  }

  /// Goes to an address where a page must be, without inspecting it.
  Person comesTo(String path) {
    int before = loads;
    Response answer = page.navigate(site.address(path));
    if (answer == null || answer.status() != 200) {
      throw new AssertionError(path + " shows no page");
    }
    // told of later than of the answer, it would pass for that of what is done next
    page.waitForCondition(() -> loads > before);
    return this;
  }

  /// Follows the first link of exactly this text.
  Person follows(String text) {
    return arrives(() -> link(text).click());
  }

  /// Presses the button of this name, which leads to another page or back to this one.
  Person presses(String name) {
    return arrives(() -> button(name).click());
  }

  /// Fills in the first field with this label.
  Person fills(String label, String value) {
    page.getByLabel(label).first().fill(value);
    return this;
  }

  Person ticks(String label) {
    page.getByLabel(label).check();
    return this;
  }

  /// Opens a part of the page that is folded away.
  Person unfolds(String summary) {
    page.locator("summary").getByText(summary).first().click();
    return this;
  }

  Person chooses(String label, String option) {
    page.getByLabel(label).selectOption(new SelectOption().setLabel(option));
    return this;
  }

  /// Goes to a field, link or button of this name by the tabulator key alone.
  Person reaches(String name) {
    // found once: to look for a name through a long ballot paper at each stop is what takes time
    ElementHandle goal = page.getByLabel(name).or(button(name)).first().elementHandle();
    for (int steps = 0; steps < FARTHEST; steps++) {
      if ((boolean) goal.evaluate("element => element === document.activeElement")) {
        return this;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not lead to " + name);
  }

  Person types(String key) {
    page.keyboard().press(key);
    return this;
  }

  /// Each of these texts stands on the page and can be seen.
  Person sees(String... texts) {
    for (String text : texts) {
      assertThat(page.locator("body")).containsText(text);
    }
    return this;
  }

  Person doesNotSee(String... texts) {
    for (String text : texts) {
      assertThat(page.locator("body")).not().containsText(text);
    }
    return this;
  }

  /// The page's one main heading says this.
  Person isOn(String heading) {
    assertThat(page.locator("h1")).hasText(heading);
    return this;
  }

  /// Does something that loads a page, waits for it and inspects it.
  Person arrives(Runnable act) {
    int before = loads;
    act.run();
    page.waitForCondition(() -> loads > before);
    inspection.inspect();
    return this;
  }

  /// The page as it is now, after what was done on it, is inspected once more.
  Person looksAgain() {
    inspection.inspect();
    return this;
  }

  /// Inspects the page in all widths and modes, whatever was inspected before.
  Person looksWithCare() {
    inspection.inspectWithCare();
    return this;
  }

  Locator link(String text) {
    return page.getByRole(AriaRole.LINK, named(text)).first();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }

  /// What is sent for this address to a program that is no browser page: a download or a feed.
  String downloads(String path) {
    APIResponse answer = context.request().get(site.address(path));
    if (!answer.ok()) {
      throw new AssertionError(path + " is answered with status " + answer.status());
    }
    return answer.text();
  }

  /// The page itself, for what has no word here.
  Page page() {
    return page;
  }

  BrowserContext browser() {
    return context;
  }

  void photograph(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  void leave() {
    context.close();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
