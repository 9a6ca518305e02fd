package org.hustings.count.file;

import java.util.ArrayList;
import java.util.List;

/// Takes quoted texts out of a line: `"Name"`, `"Name" "Party"`, a spreadsheet's `"Name ""Party"""`
/// and `"""Name"" ""Party"""`. A line that does not start with a quote is one text.
final class QuotedText {
  private final String line;
  private final List<String> parts = new ArrayList<>();
  private int at;

  private QuotedText(String line) {
    this.line = line;
  }

  static List<String> parts(String line, Lines lines) {
    if (line.charAt(0) != '"') {
      return List.of(bare(line, lines));
    }
    QuotedText text = new QuotedText(line);
    if (!text.read()) {
      lines.repairs.add(lines.number(), "quotes that do not pair were dropped");
      return List.of(unquoted(line));
    }
    if (text.parts.size() == 1 && text.parts.getFirst().startsWith("\"")) {
      QuotedText inner = new QuotedText(text.parts.getFirst());
      return inner.read() ? inner.parts : text.parts;
    }
    return text.parts;
  }

  private boolean read() {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '"') {
        if (!quoted()) {
          return false;
        }
      } else if (c == '#') {
        return true;
      } else if (c == ' ' || c == '\t' || c == ',') {
        at++;
      } else {
        return false;
      }
    }
    return true;
  }

  /// Reads one quoted text; two quotes inside it, or a backslash and a quote, stand for one.
  private boolean quoted() {
    StringBuilder part = new StringBuilder();
    for (at++; at < line.length(); at++) {
      char c = line.charAt(at);
      boolean nextIsQuote = at + 1 < line.length() && line.charAt(at + 1) == '"';
      if (c == '"' && !nextIsQuote) {
        at++;
        parts.add(part.toString().strip());
        return true;
      }
      if (nextIsQuote && (c == '"' || c == '\\')) {
        at++;
        c = '"';
      }
      part.append(c);
    }
    return false;
  }

  private static String bare(String line, Lines lines) {
    int comment = Math.max(line.indexOf(" #"), line.indexOf("\t#"));
    String text = (comment < 0 ? line : line.substring(0, comment)).strip();
    if (text.endsWith(",") || (text.indexOf(',') > 0 && lines.repairs.has(Cursor.COMMAS))) {
      lines.repairs.add(lines.number(), Cursor.COMMAS);
      return text.replace(',', ' ').strip();
    }
    return text;
  }

  private static String unquoted(String line) {
    int from = 1;
    int to = line.endsWith("\"") && line.length() > 1 ? line.length() - 1 : line.length();
    return line.substring(from, to).strip();
  }
}
