package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// Every stage with its explanation and, for those who see, bars of the votes. The bars repeat the
/// table and are therefore hidden from screen readers.
final class HtmlStages {
  private final CountRecord record;
  private final Explanations explanations;
  private final Figures figures;
  private final List<Integer> standing;
  private final Html html;
  private final double most;

  HtmlStages(CountRecord record, Html html) {
    this.record = record;
    this.explanations = new Explanations(record);
    this.figures = new Figures(record.rule().decimals());
    this.standing = Standing.of(record);
    this.html = html;
    double highest = 1;
    for (Stage stage : record.stages()) {
      highest = Math.max(highest, stage.nonTransferable().doubleValue());
      for (Tally tally : stage.tallies()) {
        highest = Math.max(highest, tally.votes().doubleValue());
      }
    }
    this.most = highest;
  }

  void write() {
    html.element("h2", "Stage by stage").markup("\n<p class=\"key\">");
    html.element("span", "votes").element("span class=\"won\"", "elected");
    html.element("span class=\"moved\"", "gained at this stage");
    html.element("span class=\"nobody\"", "non-transferable");
    html.element("span class=\"line\"", "quota").markup("</p>\n<ol class=\"stages\">\n");
    record.stages().forEach(this::stage);
    html.markup("</ol>\n");
  }

  private void stage(Stage stage) {
    html.markup("<li><div>");
    html.element("h3", "Stage " + stage.number() + ": " + explanations.heading(stage));
    for (String sentence : explanations.sentences(stage)) {
      html.element("p", sentence);
    }
    html.markup("</div>\n<div class=\"bars\" aria-hidden=\"true\">\n");
    for (int candidate : standing) {
      Tally tally = stage.tally(candidate);
      if (tally.votes().signum() != 0 || tally.change().signum() != 0) {
        bar(
            record.contest().candidate(candidate).name(),
            tally.status() == Status.ELECTED ? "won" : "",
            tally.votes(),
            stage.number() == 1 ? BigDecimal.ZERO : tally.change(),
            stage.quota());
      }
    }
    if (stage.nonTransferable().signum() != 0) {
      BigDecimal before =
          stage.number() == 1
              ? BigDecimal.ZERO
              : record.stages().get(stage.number() - 2).nonTransferable();
      bar(
          "Non-transferable",
          "nobody",
          stage.nonTransferable(),
          stage.nonTransferable().subtract(before),
          BigDecimal.ZERO);
    }
    html.markup("</div></li>\n");
  }

  private void bar(
      String name, String kind, BigDecimal votes, BigDecimal change, BigDecimal quota) {
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
    if (quota.signum() != 0) {
      double x = quota.doubleValue() / most * 1000;
      html.markup("<line x1=\"").number(x).markup("\" x2=\"").number(x);
      html.markup("\" y1=\"0\" y2=\"10\"/>");
    }
    html.markup("</svg>").element("span", figures.votes(votes)).markup("\n");
  }

  private void rect(String kind, double from, double votes) {
    html.markup(kind.isEmpty() ? "<rect x=\"" : "<rect class=\"" + kind + "\" x=\"");
    html.number(from / most * 1000).markup("\" width=\"").number(votes / most * 1000);
    html.markup("\" height=\"10\"/>");
  }
}
