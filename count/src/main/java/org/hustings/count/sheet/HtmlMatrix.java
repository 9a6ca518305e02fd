package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.Candidate;

/// Papers moved: receivers down, the candidates whose papers moved across.
final class HtmlMatrix {
  private static final int ACROSS = 12;

  private final SheetContext context;
  private final Html html;
  private final List<Matrix.Column> columns;

  HtmlMatrix(SheetContext context, Html html) {
    this.context = context;
    this.html = html;
    this.columns = Matrix.of(context);
  }

  void write() {
    if (columns.isEmpty()) {
      return;
    }
    HtmlSections sections = new HtmlSections(context, html);
    sections.open(HtmlSections.MATRIX, context.say("matrix.heading"));
    int inBlock = Math.ceilDiv(columns.size(), Math.ceilDiv(columns.size(), ACROSS));
    for (int from = 0; from < columns.size(); from += inBlock) {
      block(columns.subList(from, Math.min(from + inBlock, columns.size())));
    }
    sections.close();
  }

  private void block(List<Matrix.Column> some) {
    String caption = context.say("matrix.caption");
    html.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    html.text(caption).markup("\">\n<table class=\"votes matrix\">\n").element("caption", caption);
    html.markup("\n<thead><tr>").element("th scope=\"col\"", context.say("matrix.to"));
    for (Matrix.Column column : some) {
      html.markup("<th scope=\"col\">");
      html.text(context.say("table.stage", "stage", column.stage())).markup(" ");
      html.element("small", context.name(column.from())).markup(" ");
      html.element("small", context.say("matrix.papers", "papers", column.papers()));
      html.markup(" ").element("small", MatrixWords.value(context, column)).markup("</th>");
    }
    html.markup("</tr></thead>\n<tbody>\n");
    for (Candidate candidate : context.record().contest().candidates()) {
      if (columns.stream().anyMatch(column -> column.to().get(candidate.number()) > 0)) {
        row(candidate.name(), some, candidate.number());
      }
    }
    html.markup("</tbody>\n<tfoot>\n");
    row(context.say("table.non-transferable"), some, 0);
    html.markup("</tfoot>\n</table>\n</div>\n");
  }

  private void row(String name, List<Matrix.Column> some, int candidate) {
    html.markup("<tr>").element("th scope=\"row\"", name);
    for (Matrix.Column column : some) {
      long papers = column.to().get(candidate);
      html.element("td", papers == 0 ? "" : Long.toString(papers));
    }
    html.markup("</tr>\n");
  }
}
