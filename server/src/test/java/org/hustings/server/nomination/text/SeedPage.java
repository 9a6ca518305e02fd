package org.hustings.server.nomination.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The tracker page of 3 August 2020, where the folder that holds it is present.
public final class SeedPage {
  private SeedPage() {}

  /// The page's bytes; the test is skipped where it is missing.
  public static byte[] bytes() {
    Path page =
        Path.of(
            System.getProperty("hustings.shared"), "data/seeds/nec-2020-nominations-tracker.txt");
    assumeTrue(Files.exists(page), "no " + page);
    try {
      return Files.readAllBytes(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The list of the page: from its first heading to its end.
  public static String list() {
    String page = new String(bytes(), StandardCharsets.UTF_8);
    return page.substring(page.indexOf("Luke Akehurst –"));
  }
}
