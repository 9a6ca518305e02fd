package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;

/// The record as plain text of 80 columns: the elected, the table in blocks of stages, and what
/// happened at each stage in words.
public final class TextSheet {
  static final int WIDTH = 80;

  private final CountRecord record;
  private final Names names;
  private final StringBuilder out = new StringBuilder(1 << 14);

  private TextSheet(CountRecord record) {
    this.record = record;
    this.names = new Names(record.contest());
  }

  public static String of(CountRecord record) {
    TextSheet sheet = new TextSheet(record);
    sheet.head();
    sheet.elected();
    new TextTable(record).write(sheet.out);
    sheet.stages();
    return sheet.out.toString();
  }

  private void head() {
    String title = record.contest().title().isBlank() ? "Result sheet" : record.contest().title();
    Columns.wrap(out, "", "", title, WIDTH);
    out.repeat('=', Math.min(WIDTH, Columns.width(title))).append("\n\n");
    field(
        "Rule",
        record.rule().title()
            + " ("
            + record.rule().name()
            + " "
            + record.rule().version()
            + "; "
            + record.rule().citation()
            + ")");
    field("Seats", Integer.toString(record.contest().seats()));
    field(
        "Ballots",
        record.ballots().total()
            + ": "
            + record.ballots().valid()
            + " valid, "
            + record.ballots().invalid()
            + " invalid");
    if (!record.quota().isBlank()) {
      field("Quota", record.quota());
    }
    if (!record.contest().withdrawn().isEmpty()) {
      field("Withdrawn", names.of(record.contest().withdrawn().stream().sorted().toList()));
    }
  }

  private void field(String name, String words) {
    Columns.wrap(out, Columns.left(name, 11), " ".repeat(11), words, WIDTH);
  }

  private void elected() {
    out.append("\nElected\n-------\n");
    int place = 1;
    for (Elected elected : record.elected()) {
      Columns.wrap(
          out,
          Columns.right(Integer.toString(place++), 3) + ". ",
          "     ",
          names.of(elected.candidate()) + ", at stage " + elected.stage() + ": " + elected.ground(),
          WIDTH);
    }
    record
        .margin()
        .ifPresent(margin ->
            Columns.wrap(
                out,
                "Margin: ",
                "     ",
                Margins.words(margin, names, new Figures(record.rule().decimals())),
                WIDTH));
    out.append('\n');
  }

  private void stages() {
    out.append("Stage by stage\n--------------\n");
    Explanations explanations = new Explanations(record);
    for (Stage stage : record.stages()) {
      List<String> sentences = explanations.sentences(stage);
      String number = Columns.right(Integer.toString(stage.number()), 3) + ". ";
      Columns.wrap(out, number, "     ", String.join(" ", sentences), WIDTH);
    }
  }
}
