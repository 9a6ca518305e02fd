package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;

/// The votes as accessible tables, as many stages in each as fit a page across.
final class HtmlTable {
  private final SheetContext context;
  private final CountRecord record;
  private final StageWords words;
  private final Html html;
  private final boolean several;

  HtmlTable(SheetContext context, Html html) {
    this.context = context;
    this.record = context.record();
    this.words = new StageWords(context);
    this.html = html;
    this.several = context.byPreferences() || record.stages().size() > 1;
  }

  void write() {
    String id = new HtmlSections(context, html).id(HtmlSections.TABLE);
    html.element("h2 id=\"" + id + "\"", context.say("section.table")).markup("\n");
    List<Stage> stages = record.stages();
    int blocks = Math.ceilDiv(stages.size(), record.rule().decimals() > 5 ? 7 : 10);
    int inBlock = Math.ceilDiv(stages.size(), blocks);
    for (int from = 0; from < stages.size(); from += inBlock) {
      block(stages.subList(from, Math.min(from + inBlock, stages.size())));
    }
  }

  private void block(List<Stage> stages) {
    String caption = caption(stages);
    html.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    html.text(caption).markup("\">\n<table class=\"votes\">\n").element("caption", caption);
    html.markup("\n<thead><tr>");
    boolean question = context.kind() == SheetContext.Kind.QUESTION;
    html.element("th scope=\"col\"", context.say(question ? "table.answer" : "table.candidate"));
    stages.forEach(this::heading);
    html.markup("</tr></thead>\n<tbody>\n");
    for (Candidate candidate : record.contest().candidates()) {
      row(candidate, stages);
    }
    html.markup("</tbody>\n<tfoot>\n");
    sums(stages);
    html.markup("</tfoot>\n</table>\n</div>\n");
  }

  private String caption(List<Stage> stages) {
    if (!several) {
      return context.say("table.caption.x");
    }
    int from = stages.getFirst().number();
    int to = stages.getLast().number();
    return context.say(
        from == to ? "table.caption.one" : "table.caption",
        "from",
        from,
        "to",
        to,
        "all",
        record.stages().size());
  }

  private void heading(Stage stage) {
    html.markup("<th scope=\"col\">");
    if (several) {
      html.text(context.say("table.stage", "stage", stage.number())).markup(" ");
      html.element("small", words.heading(stage));
    } else {
      html.text(context.say("table.votes"));
    }
    html.markup("</th>");
  }

  private void row(Candidate candidate, List<Stage> stages) {
    html.markup("<tr><th scope=\"row\">").text(candidate.name());
    if (!candidate.party().isEmpty()) {
      html.markup(" ").element("small", candidate.party());
    }
    html.markup("</th>");
    stages.forEach(stage -> cell(stage, candidate.number()));
    html.markup("</tr>\n");
  }

  private void cell(Stage stage, int candidate) {
    Cell cell = Cell.of(context, stage, candidate);
    boolean withdrawn = stage.number() == 1 && record.contest().withdrawn().contains(candidate);
    html.markup(
        switch (cell.event()) {
          case ELECTED -> "<td class=\"elected\">";
          case EXCLUDED -> "<td class=\"excluded\">";
          case REOPENED -> "<td class=\"reopened\">";
          case NONE -> cell.votes().isEmpty() ? "<td class=\"out\">" : "<td>";
        });
    html.text(cell.votes());
    if (!cell.beside().isEmpty()) {
      html.element(stage.number() == 1 ? "small class=\"share\"" : "small", cell.beside());
    }
    if (withdrawn) {
      html.element("em", context.say("table.withdrawn"));
    }
    event(cell.event());
    html.markup("</td>");
  }

  private void event(Cell.Event event) {
    if (context.kind() == SheetContext.Kind.QUESTION) {
      return;
    }
    switch (event) {
      case ELECTED -> html.element("em", context.say("table.elected"));
      case EXCLUDED -> html.element("em", context.say("table.excluded"));
      case REOPENED -> html.element("em", context.say("table.reopened"));
      case NONE -> {}
    }
  }

  private void sums(List<Stage> stages) {
    if (several) {
      html.markup("<tr>").element("th scope=\"row\"", context.say("table.non-transferable"));
      stages.forEach(this::nonTransferable);
      html.markup("</tr>\n");
    }
    html.markup("<tr>").element("th scope=\"row\"", context.say("table.total"));
    for (Stage stage : stages) {
      html.element("td", context.figures(stage).votes(stage.sum()));
    }
    html.markup("</tr>\n");
    if (stages.getFirst().quota().signum() != 0) {
      html.markup("<tr>").element("th scope=\"row\"", context.say("table.quota"));
      for (Stage stage : stages) {
        html.element("td", context.figures(stage).votes(stage.quota()));
      }
      html.markup("</tr>\n");
    }
  }

  private void nonTransferable(Stage stage) {
    Figures figures = context.figures(stage);
    html.markup("<td>").text(figures.votes(stage.nonTransferable()));
    String change = figures.change(context.nonTransferableChange(stage));
    if (stage.number() > 1 && !change.isEmpty()) {
      html.element("small", change);
    }
    html.markup("</td>");
  }
}
