package org.hustings.server.platform.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Paragraphs, headings and list items with bold and italic words: as much as a statement or a
/// letter can hold. It is read from the HTML of our own sanitizer, which closes what it opens.
public record RichText(List<Block> blocks) {
  private static final Pattern TAG_OR_TEXT =
      Pattern.compile("<(/?)([a-zA-Z0-9]+)[^>]*>|([^<]+)", Pattern.DOTALL);

  public enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM
  }

  /// Words in one style.
  public record Run(String text, Style style) {}

  public enum Style {
    PLAIN,
    BOLD,
    ITALIC
  }

  public record Block(Kind kind, List<Run> runs) {
    public Block {
      runs = List.copyOf(runs);
    }
  }

  public RichText {
    blocks = List.copyOf(blocks);
  }

  public static RichText of(String html) {
    Reader reader = new Reader();
    Matcher part = TAG_OR_TEXT.matcher(html);
    while (part.find()) {
      if (part.group(3) != null) {
        reader.text(HtmlUtils.htmlUnescape(part.group(3)));
      } else {
        reader.tag(part.group(2).toLowerCase(Locale.ROOT), part.group(1).isEmpty());
      }
    }
    return new RichText(reader.end());
  }

  private static final class Reader {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private Kind kind = Kind.PARAGRAPH;
    private int bold;
    private int italic;

    void text(String text) {
      String words = text.replaceAll("\\s+", " ");
      if (!words.isBlank() || (!words.isEmpty() && !runs.isEmpty())) {
        Style style = bold > 0 ? Style.BOLD : italic > 0 ? Style.ITALIC : Style.PLAIN;
        runs.add(new Run(words, style));
      }
    }

    void tag(String name, boolean opens) {
      switch (name) {
        case "strong" -> bold += opens ? 1 : -1;
        case "em" -> italic += opens ? 1 : -1;
        case "a" -> {}
        case "li" -> begin(opens ? Kind.ITEM : Kind.PARAGRAPH);
        case "h1", "h2", "h3", "h4", "h5", "h6" -> begin(opens ? Kind.HEADING : Kind.PARAGRAPH);
        // a paragraph within a list item is still the item
        case "p" -> begin(opens && kind == Kind.ITEM ? Kind.ITEM : Kind.PARAGRAPH);
        default -> begin(kind);
      }
    }

    private void begin(Kind next) {
      if (!runs.isEmpty()) {
        blocks.add(new Block(kind, runs));
        runs.clear();
      }
      kind = next;
    }

    List<Block> end() {
      begin(Kind.PARAGRAPH);
      return blocks;
    }
  }
}
