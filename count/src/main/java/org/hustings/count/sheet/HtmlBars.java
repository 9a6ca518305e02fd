package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// Bars of the votes at a stage, for those who see. They repeat the table and are therefore hidden
/// from screen readers.
final class HtmlBars {
  private final SheetContext context;
  private final List<Integer> standing;
  private final Html html;
  private final double most;

  HtmlBars(SheetContext context, Html html) {
    this.context = context;
    this.standing = Standing.of(context.record());
    this.html = html;
    double highest = 1;
    for (Stage stage : context.record().stages()) {
      highest = Math.max(highest, stage.nonTransferable().doubleValue());
      for (Tally tally : stage.tallies()) {
        highest = Math.max(highest, tally.votes().doubleValue());
      }
    }
    this.most = highest;
  }

  void key() {
    html.markup("<p class=\"key\">").element("span", context.say("key.votes"));
    if (context.kind() != SheetContext.Kind.QUESTION) {
      html.element("span class=\"won\"", context.say("key.elected"));
    }
    if (context.byPreferences()) {
      html.element("span class=\"moved\"", context.say("key.gained"));
      html.element("span class=\"nobody\"", context.say("moved.non-transferable"));
      html.element("span class=\"line\"", context.say("key.quota"));
    }
    html.markup("</p>\n");
  }

  void of(Stage stage) {
    html.markup("<div class=\"bars\" aria-hidden=\"true\">\n");
    for (int candidate : standing) {
      Tally tally = stage.tally(candidate);
      if (tally.votes().signum() != 0 || tally.change().signum() != 0) {
        bar(
            stage,
            context.name(candidate),
            won(tally) ? "won" : "",
            tally.votes(),
            stage.number() == 1 ? BigDecimal.ZERO : tally.change());
      }
    }
    if (stage.nonTransferable().signum() != 0) {
      bar(
          stage,
          context.say("table.non-transferable"),
          "nobody",
          stage.nonTransferable(),
          stage.number() == 1 ? BigDecimal.ZERO : context.nonTransferableChange(stage));
    }
    html.markup("</div>\n");
  }

  private boolean won(Tally tally) {
    return tally.status() == Status.ELECTED && context.kind() != SheetContext.Kind.QUESTION;
  }

  private void bar(Stage stage, String name, String kind, BigDecimal votes, BigDecimal change) {
    html.element("span", name);
    html.markup("<svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\">");
    double gained = Math.max(0, change.doubleValue());
    double kept = votes.doubleValue() - gained;
    rect(kind, 0, kept);
    if (gained > 0) {
      rect("moved", kept, gained);
    } else if (change.signum() < 0) {
      rect("gone", votes.doubleValue(), -change.doubleValue());
    }
    if (stage.quota().signum() != 0 && !kind.equals("nobody")) {
      double x = stage.quota().doubleValue() / most * 1000;
      html.markup("<line x1=\"").number(x).markup("\" x2=\"").number(x);
      html.markup("\" y1=\"0\" y2=\"10\"/>");
    }
    html.markup("</svg>").element("span", context.figures(stage).votes(votes)).markup("\n");
  }

  private void rect(String kind, double from, double votes) {
    html.markup(kind.isEmpty() ? "<rect x=\"" : "<rect class=\"" + kind + "\" x=\"");
    html.number(from / most * 1000).markup("\" width=\"").number(votes / most * 1000);
    html.markup("\" height=\"10\"/>");
  }
}
