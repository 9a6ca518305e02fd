package org.hustings.cli.rehearse;

import java.net.http.HttpResponse;
import java.util.List;

/// Sees to it that whatever the rehearsal gets to see says that it is one.
final class Marked {
  private static final String PAGE = "Rehearsal: ";
  private static final List<String> LETTER = List.of("REHEARSAL: ", "YMARFER: ");
  private static final String SENTENCE =
      "This is a rehearsal. The people are invented, and nothing counts.";
  private static final String FILE = "filename=\"rehearsal-";

  private Marked() {}

  static void page(String title, String path) {
    require(title.startsWith(PAGE), "The page " + path);
  }

  static void letter(String subject, String to) {
    require(
        LETTER.stream().anyMatch(subject::contains),
        "The letter \"%s\" to %s".formatted(subject, to));
  }

  static void file(HttpResponse<?> answer, String path) {
    require(
        answer.headers().firstValue("Content-Disposition").orElse("").contains(FILE),
        "The file " + path);
  }

  /// @param text of a printed page
  static void sheet(String text, String what) {
    require(squeezed(text).contains(squeezed(SENTENCE)), what);
  }

  private static void require(boolean marked, String what) {
    if (!marked) {
      throw new RehearsalFault(what + " does not say that it is a rehearsal.");
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
