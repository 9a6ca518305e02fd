package org.hustings.server.platform.print;

import java.util.List;
import org.hustings.server.platform.print.RichText.Style;
import org.openpdf.text.pdf.PdfStructureElement;

/// A table whose first column has words and whose others have figures. Its head is drawn again on
/// each page.
final class Figures {
  private static final float SIZE = 9.5f;
  private static final float PAD = 1.4f;

  /// How much wider the first column is than another.
  private static final float FIRST = 2.6f;

  private final Sheets sheets;
  private final Column column;
  private final PdfStructureElement table;
  private final List<String> head;
  private final float other;

  Figures(Sheets sheets, PdfStructureElement part, Column column, List<String> head) {
    this.sheets = sheets;
    this.column = column;
    this.table = sheets.group(part, "Table");
    this.head = List.copyOf(head);
    this.other = column.width() / (FIRST + head.size() - 1);
  }

  void draw(List<List<String>> rows) {
    // a head does not stand alone at the foot of a page
    column.need(
        height(head, Style.BOLD) + (rows.isEmpty() ? 0 : height(rows.getFirst(), Style.PLAIN)));
    row(head, Style.BOLD, true);
    for (List<String> cells : rows) {
      if (!column.hasRoom(height(cells, Style.PLAIN))) {
        column.turn();
        again();
      }
      row(cells, Style.PLAIN, false);
    }
  }

  private void row(List<String> cells, Style style, boolean isHead) {
    PdfStructureElement row = sheets.group(table, "TR");
    for (int number = 0; number < cells.size(); number++) {
      if (isHead || number == 0) {
        sheets.beginHead(row, isHead);
      } else {
        sheets.begin(row, "TD");
      }
      cell(number, cells.get(number), style);
      sheets.end();
    }
    close(height(cells, style), isHead);
  }

  /// The head on a further page, which is not read again.
  private void again() {
    sheets.beginArtifact();
    for (int number = 0; number < head.size(); number++) {
      cell(number, head.get(number), Style.BOLD);
    }
    sheets.end();
    close(height(head, Style.BOLD), true);
  }

  private void close(float height, boolean isHead) {
    column.skip(height);
    sheets.beginArtifact();
    sheets.rule(column.x(), column.y(), column.width(), isHead ? 0.9f : 0.3f);
    sheets.end();
  }

  private void cell(int number, String words, Style style) {
    float y = column.y() + PAD;
    float right = column.x() + column.width() - (head.size() - 1 - number) * other;
    for (String line : lines(number, words, style)) {
      y += Column.leading(SIZE);
      float x = number == 0 ? column.x() : right - sheets.width(style, SIZE, line);
      sheets.text(style, SIZE, x, y - Column.leading(SIZE) * 0.25f, line);
    }
  }

  private List<String> lines(int number, String words, Style style) {
    return column.lines(words, style, SIZE, (number == 0 ? FIRST * other : other) - 3);
  }

  private float height(List<String> cells, Style style) {
    int most = 1;
    for (int number = 0; number < cells.size(); number++) {
      most = Math.max(most, lines(number, cells.get(number), style).size());
    }
    return most * Column.leading(SIZE) + 2 * PAD;
  }
}
