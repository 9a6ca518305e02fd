package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;

/// Candidates down, stages across, as many stages side by side as 80 columns take.
final class TextTable {
  private static final int WIDEST_NAME = 24;
  private static final int LEAST_STAGE = 16;

  private final CountRecord record;
  private final Explanations explanations;
  private final Figures figures;
  private final int nameWidth;
  private final int votesWidth;
  private final int changeWidth;
  private final int inBlock;

  TextTable(CountRecord record) {
    this.record = record;
    this.explanations = new Explanations(record);
    this.figures = new Figures(record.rule().decimals());
    int name = "Non-transferable".length();
    int votes = 0;
    int change = 0;
    for (Candidate candidate : record.contest().candidates()) {
      name = Math.max(name, Columns.width(candidate.name()));
    }
    for (Stage stage : record.stages()) {
      votes = Math.max(votes, figures.votes(stage.sum()).length());
      for (Tally tally : stage.tallies()) {
        change = Math.max(change, figures.change(tally.change()).length());
      }
    }
    nameWidth = Math.min(name, WIDEST_NAME);
    votesWidth = votes;
    boolean roomForChanges = nameWidth + change + votes + 5 <= TextSheet.WIDTH;
    changeWidth = record.stages().size() > 1 && roomForChanges ? change : 0;
    inBlock = Math.max(1, (TextSheet.WIDTH - nameWidth) / (stageWidth() + 2));
  }

  private int stageWidth() {
    return Math.max(LEAST_STAGE, (changeWidth == 0 ? 0 : changeWidth + 1) + votesWidth + 2);
  }

  void write(StringBuilder out) {
    List<Stage> stages = record.stages();
    for (int from = 0; from < stages.size(); from += inBlock) {
      block(out, stages.subList(from, Math.min(from + inBlock, stages.size())));
    }
    out.append("E elected, X excluded at the stage\n\n");
  }

  private void block(StringBuilder out, List<Stage> stages) {
    row(out, "", stages, stage -> "Stage " + stage.number(), false);
    row(out, "", stages, Explanations::kind, false);
    if (stages.stream().anyMatch(stage -> !explanations.whose(stage).isEmpty())) {
      row(out, "", stages, explanations::whose, false);
    }
    out.repeat('-', nameWidth + stages.size() * (stageWidth() + 2)).append('\n');
    for (Candidate candidate : record.contest().candidates()) {
      row(out, candidate.name(), stages, stage -> cell(stage, candidate.number()), true);
    }
    row(out, "Non-transferable", stages, this::nonTransferable, true);
    out.repeat('-', nameWidth + stages.size() * (stageWidth() + 2)).append('\n');
    row(out, "Total", stages, stage -> figures.votes(stage.sum()) + "  ", true);
    if (stages.getFirst().quota().signum() != 0) {
      row(out, "Quota", stages, stage -> figures.votes(stage.quota()) + "  ", true);
    }
    out.append('\n');
  }

  private interface Cell {
    String of(Stage stage);
  }

  private void row(
      StringBuilder out, String name, List<Stage> stages, Cell cell, boolean toTheRight) {
    StringBuilder row = new StringBuilder(Columns.left(name, nameWidth));
    for (Stage stage : stages) {
      String text = cell.of(stage);
      row.append("  ");
      row.append(toTheRight ? Columns.right(text, stageWidth()) : Columns.left(text, stageWidth()));
    }
    out.append(row.toString().stripTrailing()).append('\n');
  }

  private String cell(Stage stage, int candidate) {
    Tally tally = stage.tally(candidate);
    String change =
        changeWidth == 0 || stage.number() == 1 ? "" : figures.change(tally.change()) + " ";
    return change
        + Columns.right(figures.votes(tally.votes()), votesWidth)
        + mark(stage, candidate);
  }

  private String nonTransferable(Stage stage) {
    String change = "";
    if (changeWidth > 0 && stage.number() > 1) {
      var before = record.stages().get(stage.number() - 2).nonTransferable();
      change = figures.change(stage.nonTransferable().subtract(before)) + " ";
    }
    return change + Columns.right(figures.votes(stage.nonTransferable()), votesWidth) + "  ";
  }

  private static String mark(Stage stage, int candidate) {
    for (Elected elected : stage.elected()) {
      if (elected.candidate() == candidate) {
        return " E";
      }
    }
    return stage.excluded().contains(candidate) ? " X" : "  ";
  }
}
