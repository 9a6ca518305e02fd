package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// The result sheet as accessible tables, as many stages in each as fit a page across.
final class HtmlTable {
  private final CountRecord record;
  private final Explanations explanations;
  private final Figures figures;
  private final Html html;

  HtmlTable(CountRecord record, Html html) {
    this.record = record;
    this.explanations = new Explanations(record);
    this.figures = new Figures(record.rule().decimals());
    this.html = html;
  }

  void write() {
    html.element("h2", "Result sheet").markup("\n");
    List<Stage> stages = record.stages();
    int blocks = Math.ceilDiv(stages.size(), record.rule().decimals() > 5 ? 6 : 9);
    int inBlock = Math.ceilDiv(stages.size(), blocks);
    for (int from = 0; from < stages.size(); from += inBlock) {
      block(stages.subList(from, Math.min(from + inBlock, stages.size())));
    }
  }

  private void block(List<Stage> stages) {
    int first = stages.getFirst().number();
    int last = stages.getLast().number();
    String span = first == last ? "stage " + first : "stages " + first + " to " + last;
    html.markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Votes, ");
    html.text(span).markup("\">\n<table class=\"votes\">\n");
    html.element("caption", "Votes at " + span + " of " + record.stages().size());
    html.markup("\n<thead><tr><th scope=\"col\">Candidate</th>");
    for (Stage stage : stages) {
      html.markup("<th scope=\"col\">Stage ").text(Integer.toString(stage.number())).markup(" ");
      html.element("small", explanations.heading(stage)).markup("</th>");
    }
    html.markup("</tr></thead>\n<tbody>\n");
    for (Candidate candidate : record.contest().candidates()) {
      row(candidate, stages);
    }
    html.markup("</tbody>\n<tfoot>\n");
    sums(stages);
    html.markup("</tfoot>\n</table>\n</div>\n");
  }

  private void row(Candidate candidate, List<Stage> stages) {
    html.markup("<tr><th scope=\"row\">").text(candidate.name());
    if (!candidate.party().isEmpty()) {
      html.markup(" ").element("small", candidate.party());
    }
    html.markup("</th>");
    for (Stage stage : stages) {
      cell(stage, stage.tally(candidate.number()));
    }
    html.markup("</tr>\n");
  }

  private void cell(Stage stage, Tally tally) {
    boolean electedNow = false;
    for (Elected elected : stage.elected()) {
      electedNow |= elected.candidate() == tally.candidate();
    }
    boolean excludedNow = stage.excluded().contains(tally.candidate());
    boolean out = tally.votes().signum() == 0 && tally.status() != Status.CONTINUING;
    html.markup(
        electedNow
            ? "<td class=\"elected\">"
            : excludedNow ? "<td class=\"excluded\">" : out ? "<td class=\"out\">" : "<td>");
    html.text(figures.votes(tally.votes()));
    change(stage, tally.change());
    if (electedNow || excludedNow) {
      html.element("em", electedNow ? "elected" : "excluded");
    }
    html.markup("</td>");
  }

  private void change(Stage stage, BigDecimal change) {
    if (stage.number() > 1 && change.signum() != 0) {
      html.element("small", figures.change(change));
    }
  }

  private void sums(List<Stage> stages) {
    html.markup("<tr><th scope=\"row\">Non-transferable</th>");
    for (Stage stage : stages) {
      html.markup("<td>").text(figures.votes(stage.nonTransferable()));
      if (stage.number() > 1) {
        BigDecimal before = record.stages().get(stage.number() - 2).nonTransferable();
        change(stage, stage.nonTransferable().subtract(before));
      }
      html.markup("</td>");
    }
    html.markup("</tr>\n<tr><th scope=\"row\">Total</th>");
    for (Stage stage : stages) {
      html.element("td", figures.votes(stage.sum()));
    }
    html.markup("</tr>\n");
    if (stages.getFirst().quota().signum() != 0) {
      html.markup("<tr><th scope=\"row\">Quota</th>");
      for (Stage stage : stages) {
        html.element("td", figures.votes(stage.quota()));
      }
      html.markup("</tr>\n");
    }
  }
}
