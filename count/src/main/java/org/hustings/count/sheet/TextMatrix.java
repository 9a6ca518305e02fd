package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.Candidate;

/// Papers moved: receivers down, the candidates whose papers moved across.
final class TextMatrix {
  private static final int NAMES = 24;
  private static final int WIDTH = 16;
  private static final int IN_BLOCK = 3;

  private final SheetContext context;

  TextMatrix(SheetContext context) {
    this.context = context;
  }

  void write(StringBuilder out) {
    List<Matrix.Column> columns = Matrix.of(context);
    if (columns.isEmpty()) {
      return;
    }
    TextSheet.heading(out, context.say("matrix.heading"));
    for (int from = 0; from < columns.size(); from += IN_BLOCK) {
      block(out, columns.subList(from, Math.min(from + IN_BLOCK, columns.size())));
    }
  }

  private void block(StringBuilder out, List<Matrix.Column> columns) {
    TextColumns table = new TextColumns(NAMES, WIDTH, columns.size());
    table.words(out, "", columns, column -> context.say("table.stage", "stage", column.stage()));
    table.words(out, "", columns, column -> context.name(column.from()));
    table.words(
        out, "", columns, column -> context.say("matrix.papers", "papers", column.papers()));
    table.words(
        out, context.say("matrix.to"), columns, column -> MatrixWords.value(context, column));
    table.line(out);
    for (Candidate candidate : context.record().contest().candidates()) {
      if (columns.stream().anyMatch(column -> column.to().get(candidate.number()) > 0)) {
        table.figures(out, candidate.name(), columns, column -> papers(column, candidate.number()));
      }
    }
    table.figures(out, context.say("table.non-transferable"), columns, column -> papers(column, 0));
    out.append('\n');
  }

  private static String papers(Matrix.Column column, int candidate) {
    long papers = column.to().get(candidate);
    return papers == 0 ? "" : Long.toString(papers);
  }
}
