package org.hustings.count.sheet;

/// Text in columns of fixed width, counted in code points.
final class Columns {
  private Columns() {}

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  static String left(String text, int width) {
    String cut = cut(text, width);
    return cut + " ".repeat(width - width(cut));
  }

  static String right(String text, int width) {
    String cut = cut(text, width);
    return " ".repeat(width - width(cut)) + cut;
  }

  private static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
  }

  /// Appends words, broken over lines of at most this width, each but the first indented.
  static void wrap(StringBuilder out, String first, String indent, String words, int width) {
    int column = width(first);
    out.append(first);
    boolean fresh = true;
    for (String word : words.strip().split(" ", -1)) {
      if (!fresh && column + 1 + width(word) > width) {
        out.append('\n').append(indent);
        column = width(indent);
        fresh = true;
      }
      if (!fresh) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += width(word);
      fresh = false;
    }
    out.append('\n');
  }
}
