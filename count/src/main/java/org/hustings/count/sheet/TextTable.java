package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;

/// Candidates down, stages across, as many stages side by side as 80 columns take.
final class TextTable {
  private static final int WIDEST_NAME = 24;
  private static final int LEAST_STAGE = 16;

  private final SheetContext context;
  private final CountRecord record;
  private final StageWords words;
  private final boolean several;
  private final int nameWidth;
  private final int votesWidth;
  private final int besideWidth;
  private final int inBlock;

  TextTable(SheetContext context) {
    this.context = context;
    this.record = context.record();
    this.words = new StageWords(context);
    this.several = context.byPreferences() || record.stages().size() > 1;
    int name = several ? Columns.width(context.say("table.non-transferable")) : 8;
    int votes = 0;
    int beside = 0;
    for (Candidate candidate : record.contest().candidates()) {
      name = Math.max(name, Columns.width(candidate.name()));
    }
    for (Stage stage : record.stages()) {
      votes = Math.max(votes, context.figures(stage).votes(stage.sum()).length());
      for (Candidate candidate : record.contest().candidates()) {
        beside = Math.max(beside, Cell.of(context, stage, candidate.number()).beside().length());
      }
    }
    nameWidth = Math.min(name, WIDEST_NAME);
    votesWidth = votes;
    boolean room = nameWidth + beside + votes + 5 <= TextSheet.WIDTH;
    besideWidth = room ? beside : 0;
    inBlock = Math.max(1, (TextSheet.WIDTH - nameWidth) / (stageWidth() + 2));
  }

  private int stageWidth() {
    return Math.max(LEAST_STAGE, (besideWidth == 0 ? 0 : besideWidth + 1) + votesWidth + 2);
  }

  void write(StringBuilder out) {
    List<Stage> stages = record.stages();
    for (int from = 0; from < stages.size(); from += inBlock) {
      block(out, stages.subList(from, Math.min(from + inBlock, stages.size())));
    }
    if (context.kind() != SheetContext.Kind.QUESTION) {
      Columns.wrap(out, "", "", context.say(legend()), TextSheet.WIDTH);
      out.append('\n');
    }
  }

  private String legend() {
    if (!several) {
      return "table.legend.x";
    }
    return record.emptySeats() > 0 ? "table.legend.reopened" : "table.legend";
  }

  private void block(StringBuilder out, List<Stage> stages) {
    TextColumns columns = new TextColumns(nameWidth, stageWidth(), stages.size());
    if (several) {
      columns.words(out, "", stages, stage -> context.say("table.stage", "stage", stage.number()));
      columns.words(out, "", stages, words::kind);
      if (stages.stream().anyMatch(stage -> !words.whose(stage).isEmpty())) {
        columns.words(out, "", stages, words::whose);
      }
    } else {
      columns.words(out, "", stages, stage -> context.say("table.votes"));
    }
    columns.line(out);
    for (Candidate candidate : record.contest().candidates()) {
      columns.figures(out, candidate.name(), stages, stage -> cell(stage, candidate.number()));
    }
    if (several) {
      columns.figures(out, context.say("table.non-transferable"), stages, this::nonTransferable);
    }
    columns.line(out);
    columns.figures(
        out,
        context.say("table.total"),
        stages,
        stage -> context.figures(stage).votes(stage.sum()) + "  ");
    if (stages.getFirst().quota().signum() != 0) {
      columns.figures(
          out,
          context.say("table.quota"),
          stages,
          stage -> context.figures(stage).votes(stage.quota()) + "  ");
    }
    out.append('\n');
  }

  private String cell(Stage stage, int candidate) {
    Cell cell = Cell.of(context, stage, candidate);
    if (cell.votes().isEmpty()) {
      boolean withdrawn = stage.number() == 1 && record.contest().withdrawn().contains(candidate);
      return withdrawn ? context.say("table.withdrawn") + "  " : "";
    }
    String beside = besideWidth == 0 ? "" : Columns.right(cell.beside(), besideWidth) + " ";
    return beside + Columns.right(cell.votes(), votesWidth) + mark(cell.event());
  }

  private String nonTransferable(Stage stage) {
    Figures figures = context.figures(stage);
    String change =
        besideWidth > 0 && stage.number() > 1
            ? figures.change(context.nonTransferableChange(stage)) + " "
            : "";
    return change + Columns.right(figures.votes(stage.nonTransferable()), votesWidth) + "  ";
  }

  private String mark(Cell.Event event) {
    if (context.kind() == SheetContext.Kind.QUESTION) {
      return "  ";
    }
    return switch (event) {
      case ELECTED -> " E";
      case EXCLUDED -> " X";
      case REOPENED -> " R";
      case NONE -> "  ";
    };
  }
}
