package org.hustings.words;

/// Text as HTML writes it, in the body and in quoted attributes.
final class Escaping {
  private Escaping() {}

  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        default -> out.append(letter);
      }
    }
  }
}
