package org.hustings.count.sheet;

/// The parts of a sheet in HTML: where each begins, and whether a long count is folded.
final class HtmlSections {
  private static final int SHORT = 12;
  private static final int FEW_CELLS = 240;

  static final String TABLE = "table";
  static final String MATRIX = "papers";
  static final String FLOW = "flow";
  static final String STAGES = "stages";

  private final SheetContext context;
  private final Html html;

  HtmlSections(SheetContext context, Html html) {
    this.context = context;
    this.html = html;
  }

  /// Whether the count is so long that its parts are folded until somebody opens them.
  boolean folded() {
    int stages = context.record().stages().size();
    return stages > SHORT || stages * context.record().contest().candidates().size() > FEW_CELLS;
  }

  String id(String part) {
    return context.options().id() + "-" + part;
  }

  /// Links to the parts, where there are several.
  void jumpList() {
    if (context.record().stages().size() < 2) {
      return;
    }
    html.markup("<nav class=\"jump\" aria-label=\"").text(context.say("section.jump"));
    html.markup("\">");
    link(TABLE, context.say("section.table"));
    if (!Matrix.of(context).isEmpty()) {
      link(MATRIX, context.say("matrix.heading"));
    }
    link(FLOW, context.say("section.flow"));
    link(STAGES, context.stagesHeading());
    html.markup("</nav>\n");
  }

  void link(String part, String words) {
    html.markup("<a href=\"#").text(id(part)).markup("\">").text(words).markup("</a> ");
  }

  /// Begins a part that a long count folds.
  void open(String part, String heading) {
    html.markup("<details class=\"part ").markup(part).markup(folded() ? "\">" : "\" open>");
    html.markup("<summary>");
    html.element("h2", heading).markup("</summary>\n<div id=\"").text(id(part));
    html.markup("\">\n");
  }

  void close() {
    html.markup("</div></details>\n");
  }
}
