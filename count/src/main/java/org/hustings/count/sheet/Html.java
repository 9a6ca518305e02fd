package org.hustings.count.sheet;

/// Builds HTML text; whatever is given as text is escaped.
final class Html {
  private final StringBuilder out;

  Html(StringBuilder out) {
    this.out = out;
  }

  /// Markup as it stands.
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return this;
  }

  /// An element that holds a text.
  Html element(String tag, String text) {
    int name = tag.indexOf(' ');
    out.append('<').append(tag).append('>');
    text(text);
    out.append("</").append(name < 0 ? tag : tag.substring(0, name)).append('>');
    return this;
  }

  /// A coordinate, to a tenth.
  Html number(double value) {
    long tenths = Math.round(value * 10);
    if (tenths < 0) {
      out.append('-');
      tenths = -tenths;
    }
    out.append(tenths / 10);
    if (tenths % 10 != 0) {
      out.append('.').append(tenths % 10);
    }
    return this;
  }
}
