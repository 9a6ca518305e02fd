package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.record.Stage;

/// Every stage with its explanation and bars, folded one by one where the count is long, with links
/// from each stage to the one before and the one after.
final class HtmlStages {
  private final SheetContext context;
  private final StageWords words;
  private final HtmlSections sections;
  private final HtmlBars bars;
  private final Html html;

  HtmlStages(SheetContext context, Html html) {
    this.context = context;
    this.words = new StageWords(context);
    this.sections = new HtmlSections(context, html);
    this.bars = new HtmlBars(context, html);
    this.html = html;
  }

  void write() {
    String id = sections.id(HtmlSections.STAGES);
    html.element("h2 id=\"" + id + "\"", context.stagesHeading()).markup("\n");
    bars.key();
    if (sections.folded()) {
      jumpList();
    }
    html.markup("<ol class=\"stages\">\n");
    context.record().stages().forEach(this::stage);
    html.markup("</ol>\n");
  }

  private void jumpList() {
    html.markup("<nav class=\"jump\" aria-label=\"").text(context.say("section.jump-stages"));
    html.markup("\">");
    for (Stage stage : context.record().stages()) {
      sections.link(part(stage.number()), Integer.toString(stage.number()));
    }
    html.markup("</nav>\n");
  }

  private static String part(int stage) {
    return "stage-" + stage;
  }

  private void stage(Stage stage) {
    String heading =
        context.byPreferences()
            ? context.say("stage.heading", "stage", stage.number(), "heading", words.heading(stage))
            : words.heading(stage);
    String id = sections.id(part(stage.number()));
    html.markup("<li>");
    if (sections.folded()) {
      html.markup("<details name=\"").text(sections.id("step")).markup("\"><summary>");
      html.element("h3", heading).markup("</summary>\n<div class=\"step\" id=\"").text(id);
      html.markup("\"><div>");
    } else {
      html.markup("<div class=\"step\" id=\"").text(id).markup("\"><div>");
      html.element("h3", heading);
    }
    for (String sentence : words.sentences(stage)) {
      html.element("p", sentence);
    }
    if (sections.folded()) {
      steps(stage.number());
    }
    html.markup("</div>\n");
    bars.of(stage);
    html.markup(sections.folded() ? "</div></details></li>\n" : "</div></li>\n");
  }

  private void steps(int stage) {
    List<Stage> stages = context.record().stages();
    html.markup("<p class=\"steps\">");
    if (stage > 1) {
      sections.link(part(stage - 1), context.say("stage.previous", "stage", stage - 1));
    }
    if (stage < stages.size()) {
      sections.link(part(stage + 1), context.say("stage.next", "stage", stage + 1));
    }
    html.markup("</p>");
  }
}
