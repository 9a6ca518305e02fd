package org.hustings.cli.rehearse;

import java.net.http.HttpResponse;
import java.util.List;

/// Sees to it that whatever the rehearsal gets to see says that it is one.
final class Marked {
  private static final List<String> PAGE = List.of("Rehearsal: ", "TEST: ");
  private static final List<String> LETTER = List.of("REHEARSAL: ", "YMARFER: ", "TEST: ");
  private static final List<String> FILE = List.of("filename=\"rehearsal-", "filename=\"test-");
  private static final List<String> SHEET =
      List.of(
          "This is a rehearsal. The people are invented, and nothing counts.",
          "This is a TEST election. Candidates and result are invented, and nothing counts.");

  private Marked() {}

  static void page(String title, String path) {
    require(PAGE.stream().anyMatch(title::startsWith), "The page " + path);
  }

  static void letter(String subject, String to) {
    require(
        LETTER.stream().anyMatch(subject::contains),
        "The letter \"%s\" to %s".formatted(subject, to));
  }

  static void file(HttpResponse<?> answer, String path) {
    require(
        FILE.stream()
            .anyMatch(answer.headers().firstValue("Content-Disposition").orElse("")::contains),
        "The file " + path);
  }

  /// @param text of a printed page
  static void sheet(String text, String what) {
    require(SHEET.stream().map(Marked::squeezed).anyMatch(squeezed(text)::contains), what);
  }

  private static void require(boolean marked, String what) {
    if (!marked) {
      throw new RehearsalFault(what + " does not say that it is a rehearsal or a test.");
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
