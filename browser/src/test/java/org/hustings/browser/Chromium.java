package org.hustings.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The Chromium of this machine. None is ever downloaded.
final class Chromium implements AutoCloseable {
  /// The first is the same browser without windows, for half the processor time.
  private static final List<String> NAMES =
      List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Path program = onPath();
    Playwright playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program)
                    // its own sandbox refuses root, as which continuous integration may run
                    .setChromiumSandbox(false)
                    .setArgs(List.of("--disable-background-networking", "--lang=en-GB")));
    return new Chromium(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  private static Path onPath() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The journeys need Chromium, and none of "
                    + NAMES
                    + " is on the PATH. Install it with: ./hustings install-test-tools"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
