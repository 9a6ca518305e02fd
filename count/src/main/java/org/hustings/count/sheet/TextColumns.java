package org.hustings.count.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A table of text: names at the left, columns of one width.
///
/// @param names width of the names; a longer one goes on in the next line
/// @param width of a column, two spaces before it apart
/// @param columns how many
record TextColumns(int names, int width, int columns) {
  private static final String GAP = "  ";

  <T> void words(StringBuilder out, String name, List<T> columns, Function<T, String> cell) {
    StringBuilder row = new StringBuilder(Columns.left(name, names));
    for (T column : columns) {
      row.append(GAP).append(Columns.left(cell.apply(column), width));
    }
    out.append(row.toString().stripTrailing()).append('\n');
  }

  <T> void figures(StringBuilder out, String name, List<T> columns, Function<T, String> cell) {
    List<String> lines = lines(name);
    StringBuilder row = new StringBuilder(Columns.left(lines.getFirst(), names));
    for (T column : columns) {
      row.append(GAP).append(Columns.right(cell.apply(column), width));
    }
    out.append(row.toString().stripTrailing()).append('\n');
    for (String more : lines.subList(1, lines.size())) {
      out.append(more).append('\n');
    }
  }

  void line(StringBuilder out) {
    out.repeat('-', names + columns * (width + GAP.length())).append('\n');
  }

  /// The name broken at spaces, its further lines indented; a word wider than the names is cut.
  private List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : name.strip().split(" +", -1)) {
      String longer = line.isBlank() ? line + word : line + " " + word;
      if (!line.isBlank() && Columns.width(longer) > names) {
        lines.add(line);
        longer = "  " + word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }
}
