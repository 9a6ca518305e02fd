package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.Lot;
import org.hustings.count.json.JsonWriter;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Margin;

/// The record as JSON, as docs/formats.md describes it. Votes are strings with the rule's decimals.
public final class JsonSheet {
  private final SheetContext context;
  private final CountRecord record;
  private final JsonWriter json;

  private JsonSheet(SheetContext context, JsonWriter json) {
    this.context = context;
    this.record = context.record();
    this.json = json;
  }

  /// The sheet on one line.
  ///
  /// @param file the ballot file's name as given
  public static String line(CountRecord record, String file) {
    return line(record, file, SheetOptions.plain());
  }

  /// The sheet laid out for reading.
  ///
  /// @param file the ballot file's name as given
  public static String laidOut(CountRecord record, String file) {
    return laidOut(record, file, SheetOptions.plain());
  }

  /// The sheet on one line, its sentences in the language of the options.
  public static String line(CountRecord record, String file, SheetOptions options) {
    return of(new SheetContext(record, options), file, false);
  }

  /// The sheet laid out for reading, its sentences in the language of the options.
  public static String laidOut(CountRecord record, String file, SheetOptions options) {
    return of(new SheetContext(record, options), file, true);
  }

  private static String of(SheetContext context, String file, boolean laidOut) {
    StringBuilder text = new StringBuilder(1 << 14);
    new JsonSheet(context, new JsonWriter(text, laidOut)).write(file);
    return text.append('\n').toString();
  }

  private void write(String file) {
    Figures figures = new Figures(record.rule().decimals());
    json.object().name("file").value(file).name("title").value(record.contest().title());
    json.name("rule").flatObject().name("name").value(record.rule().name());
    json.name("version").value(record.rule().version());
    json.name("title").value(record.rule().title());
    json.name("citation").value(record.rule().citation());
    json.name("decimals").value(record.rule().decimals()).endObject();
    json.name("seats").value(record.contest().seats());
    context
        .options()
        .electorate()
        .ifPresent(electorate -> json.name("electorate").value(electorate));
    ballots();
    BigDecimal quota = record.stages().getFirst().quota();
    json.name("quota").value(quota.signum() == 0 ? null : figures.votes(quota));
    json.name("quotaInWords").value(QuotaWords.of(context, record.quota()));
    candidates();
    json.name("withdrawn").numbers(record.contest().withdrawn().stream().sorted().toList());
    json.name("stages").list();
    JsonStages stages = new JsonStages(context, json);
    record.stages().forEach(stages::write);
    json.endList();
    json.name("elected").numbers(record.winners());
    json.name("emptySeats").value(record.emptySeats());
    Outcome outcome = new Outcome(context);
    if (outcome.isQuestion()) {
      json.name("carried").value(outcome.carried());
    }
    lots(record.lots());
    record.margin().ifPresent(margin -> margin(margin, figures));
    json.endObject();
  }

  private void ballots() {
    json.name("ballots").flatObject().name("total").value(record.ballots().total());
    json.name("valid").value(record.ballots().valid());
    json.name("invalid").value(record.ballots().invalid());
    for (Ballots.Invalid invalid : record.ballots().reasons()) {
      json.name(
              switch (invalid.reason()) {
                case BEFORE_THE_COUNT -> "invalidBeforeTheCount";
                case NO_USABLE_PREFERENCE -> "withoutUsablePreference";
                case NO_MARK -> "withoutMark";
                case TOO_MANY_MARKS -> "withTooManyMarks";
              })
          .value(invalid.papers());
    }
    json.endObject();
  }

  private void candidates() {
    json.name("candidates").list();
    for (Candidate candidate : record.contest().candidates()) {
      json.flatObject().name("number").value(candidate.number());
      json.name("name").value(candidate.name()).name("party").value(candidate.party());
      if (!candidate.groups().isEmpty()) {
        json.name("groups").flatList();
        candidate.groups().stream().sorted().forEach(json::value);
        json.endList();
      }
      json.endObject();
    }
    json.endList();
  }

  private void lots(List<Lot> lots) {
    json.name("lots").list();
    for (Lot lot : lots) {
      json.flatObject()
          .name("stage")
          .value(lot.stage())
          .name("purpose")
          .value(lot.purpose().text());
      json.name("between").numbers(lot.between()).name("drawn").value(lot.drawn()).endObject();
    }
    json.endList();
  }

  private void margin(Margin margin, Figures figures) {
    json.name("margin").flatObject().name("winner").value(margin.winner());
    json.name("loser").value(margin.loser()).name("stage").value(margin.stage());
    json.name("votes").value(figures.votes(margin.votes())).endObject();
  }
}
