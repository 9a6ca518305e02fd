package org.hustings.server.platform.print;

import java.util.ArrayList;
import java.util.List;
import org.hustings.server.platform.print.RichText.Block;
import org.hustings.server.platform.print.RichText.Kind;
import org.hustings.server.platform.print.RichText.Run;
import org.hustings.server.platform.print.RichText.Style;
import org.openpdf.text.pdf.PdfStructureElement;

/// Text that runs down a page, and on to the next where there is one.
public final class Column {
  private static final float MILLIMETRES = 25.4f / 72f;
  private static final float LEADING = 1.35f;

  private final Sheets sheets;
  private final PdfStructureElement part;
  private final float x;
  private final float width;
  private final float bottom;
  private final Runnable next;
  private float y;

  /// @param y where the text begins
  /// @param bottom below which nothing is written
  /// @param next begins another page, with what stands at the head of each; the text goes on below
  ///   that, where [#moveTo] says
  public Column(
      Sheets sheets,
      PdfStructureElement part,
      float x,
      float y,
      float width,
      float bottom,
      Runnable next) {
    this.sheets = sheets;
    this.part = part;
    this.x = x;
    this.y = y;
    this.width = width;
    this.bottom = bottom;
    this.next = next;
  }

  public float y() {
    return y;
  }

  public void moveTo(float to) {
    y = to;
  }

  float x() {
    return x;
  }

  float width() {
    return width;
  }

  /// Leaves a space.
  public void skip(float height) {
    y += height;
  }

  /// Goes on to the next page unless there is so much room on this one.
  public void need(float height) {
    if (!hasRoom(height)) {
      turn();
    }
  }

  boolean hasRoom(float height) {
    return y + height <= bottom;
  }

  /// Goes on to the next page.
  void turn() {
    next.run();
  }

  /// How far apart lines of this size stand.
  public static float leading(float size) {
    return size * LEADING * MILLIMETRES;
  }

  /// Draws a table whose first column has words and whose others have figures.
  public void table(List<String> head, List<List<String>> rows) {
    new Figures(sheets, part, this, head).draw(rows);
  }

  /// Writes a line or more as an element of this kind.
  public void write(String tag, Style style, float size, String words) {
    write(tag, size, List.of(new Run(words, style)), 0);
  }

  /// Writes what a person has written, a paragraph after the other.
  public void write(RichText text, float size) {
    for (Block block : text.blocks()) {
      switch (block.kind()) {
        case PARAGRAPH -> write("P", size, block.runs(), 0);
        case HEADING -> write("H3", Style.BOLD, size, plain(block));
        case ITEM -> {
          List<Run> runs = new ArrayList<>(List.of(new Run("• ", Style.PLAIN)));
          runs.addAll(block.runs());
          write("P", size, runs, 3);
        }
      }
      skip(block.kind() == Kind.ITEM ? 1 : 2);
    }
  }

  private static String plain(Block block) {
    return String.join("", block.runs().stream().map(Run::text).toList()).strip();
  }

  private void write(String tag, float size, List<Run> runs, float indent) {
    float leading = leading(size);
    boolean open = false;
    for (List<Run> line : lines(runs, size, width - indent)) {
      if (open && y + leading > bottom) {
        sheets.end();
        open = false;
      }
      if (!open) {
        need(leading);
        sheets.begin(part, tag);
        open = true;
      }
      y += leading;
      float at = x + indent;
      for (Run run : line) {
        sheets.text(run.style(), size, at, y - leading * 0.25f, run.text());
        at += sheets.width(run.style(), size, run.text());
      }
    }
    if (open) {
      sheets.end();
    }
  }

  /// These words in lines, at most so wide.
  public List<String> lines(String words, Style style, float size, float wide) {
    return lines(List.of(new Run(words, style)), size, wide).stream()
        .map(line -> String.join("", line.stream().map(Run::text).toList()).stripTrailing())
        .toList();
  }

  /// Breaks the words into lines; a word that is too long for one is broken too.
  private List<List<Run>> lines(List<Run> runs, float size, float wide) {
    List<List<Run>> lines = new ArrayList<>();
    List<Run> line = new ArrayList<>();
    float filled = 0;
    for (Run run : runs) {
      for (String word : run.text().split("(?<= )", -1)) {
        float needed = sheets.width(run.style(), size, word.stripTrailing());
        if (filled + needed > wide && !line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
          filled = 0;
        }
        String rest = word;
        while (needed > wide && rest.length() > 1) {
          int fits = fitting(rest, run.style(), size, wide);
          lines.add(List.of(new Run(rest.substring(0, fits), run.style())));
          rest = rest.substring(fits);
          needed = sheets.width(run.style(), size, rest.stripTrailing());
        }
        append(line, rest, run.style());
        filled += sheets.width(run.style(), size, rest);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /// Words of one style that follow each other are drawn at once.
  private static void append(List<Run> line, String word, Style style) {
    if (!line.isEmpty() && line.getLast().style() == style) {
      line.set(line.size() - 1, new Run(line.getLast().text() + word, style));
    } else {
      line.add(new Run(word, style));
    }
  }

  private int fitting(String word, Style style, float size, float wide) {
    int fits = word.length() - 1;
    while (fits > 1 && sheets.width(style, size, word.substring(0, fits)) > wide) {
      fits--;
    }
    return fits;
  }
}
