package org.hustings.count.sheet;

import java.util.List;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;

/// The record as plain text of 80 columns: the outcome, the table in blocks of stages, which papers
/// moved, and what happened at each stage in words.
public final class TextSheet {
  static final int WIDTH = 80;
  private static final int LEAST_FIELD = 11;

  private final SheetContext context;
  private final StringBuilder out = new StringBuilder(1 << 14);

  private TextSheet(SheetContext context) {
    this.context = context;
  }

  public static String of(CountRecord record) {
    return of(record, SheetOptions.plain());
  }

  public static String of(CountRecord record, SheetOptions options) {
    TextSheet sheet = new TextSheet(new SheetContext(record, options));
    head(sheet.context, sheet.out);
    sheet.outcome();
    new TextTable(sheet.context).write(sheet.out);
    new TextMatrix(sheet.context).write(sheet.out);
    sheet.stages();
    return sheet.out.toString();
  }

  /// What was counted, and how.
  static void head(SheetContext context, StringBuilder out) {
    String title = context.title();
    Columns.wrap(out, "", "", title, WIDTH);
    out.repeat('=', Math.min(WIDTH, Columns.width(title))).append("\n\n");
    List<Facts.Fact> facts = Facts.of(context);
    int width = LEAST_FIELD;
    for (Facts.Fact fact : facts) {
      width = Math.max(width, Columns.width(fact.name()) + 1);
    }
    for (Facts.Fact fact : facts) {
      Columns.wrap(out, Columns.left(fact.name(), width), " ".repeat(width), fact.words(), WIDTH);
    }
  }

  private void outcome() {
    Outcome outcome = new Outcome(context);
    out.append('\n');
    heading(out, outcome.heading());
    for (String headline : outcome.headlines()) {
      Columns.wrap(out, "", "", headline + ".", WIDTH);
    }
    int place = 1;
    for (Elected elected : outcome.elected()) {
      Columns.wrap(
          out,
          Columns.right(Integer.toString(place++), 3) + ". ",
          "     ",
          context.name(elected.candidate()) + ", " + outcome.how(elected),
          WIDTH);
    }
    outcome
        .margin()
        .ifPresent(margin ->
            Columns.wrap(out, context.say("margin.label") + ": ", "     ", margin, WIDTH));
    out.append('\n');
  }

  static void heading(StringBuilder out, String heading) {
    out.append(heading).append('\n').repeat('-', Columns.width(heading)).append('\n');
  }

  private void stages() {
    heading(out, context.stagesHeading());
    StageWords words = new StageWords(context);
    for (Stage stage : context.record().stages()) {
      String number = Columns.right(Integer.toString(stage.number()), 3) + ". ";
      Columns.wrap(out, number, "     ", String.join(" ", words.sentences(stage)), WIDTH);
    }
  }
}
