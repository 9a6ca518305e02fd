package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.hustings.count.slates.Slate;
import org.hustings.count.slates.SlateAnalysis;
import org.hustings.count.slates.SlateTransfers;

/// How slates fared, as plain text of 80 columns, with a sentence on how each figure is reckoned.
public final class SlatesSheet {
  private static final int NAMES = 24;
  private static final int FIGURE = 9;
  private static final int PAPERS = 16;
  private static final int SLATE = 12;
  private static final int SLATES_IN_BLOCK = 4;

  private final SheetContext context;
  private final SlateAnalysis analysis;
  private final SlateWords words;
  private final StringBuilder out = new StringBuilder(1 << 12);

  private SlatesSheet(SlateAnalysis analysis, SheetOptions options) {
    this.context = new SheetContext(analysis.record(), options);
    this.analysis = analysis;
    this.words = new SlateWords(context);
  }

  public static String of(SlateAnalysis analysis, SheetOptions options) {
    SlatesSheet sheet = new SlatesSheet(analysis, options);
    TextSheet.head(sheet.context, sheet.out);
    sheet.out.append('\n');
    sheet.figures();
    sheet.transfers();
    sheet.kept();
    return sheet.out.toString();
  }

  /// A column of the first table.
  private record Column(String key, Function<Slate, String> figure) {}

  private void figures() {
    BigDecimal all = context.record().stages().getFirst().sum();
    List<Column> columns =
        List.of(
            new Column("slates.stood", one -> Integer.toString(one.candidates().size())),
            new Column("slates.elected", one -> Integer.toString(one.elected())),
            new Column("slates.first", one -> votes(one.firstPreferences())),
            new Column("slates.share", one -> Share.of(one.firstPreferences(), all)),
            new Column("slates.end", one -> votes(one.finalVotes())));
    TextSheet.heading(out, context.say("slates.heading"));
    TextColumns table = new TextColumns(NAMES, FIGURE, columns.size());
    table.figures(out, "", columns, column -> context.say(column.key()));
    table.line(out);
    for (Slate slate : analysis.slates()) {
      table.figures(out, words.name(slate), columns, column -> column.figure().apply(slate));
    }
    out.append('\n');
    sentence(context.say("slates.reckoned", "votes", votes(all)));
  }

  private void transfers() {
    TextSheet.heading(out, context.say("slates.passed"));
    if (analysis.transfers().isEmpty()) {
      sentence(context.say("slates.passed.unknown"));
      return;
    }
    List<SlateTransfers> transfers = analysis.transfers().get();
    if (transfers.stream().allMatch(one -> one.sum().signum() == 0)) {
      sentence(context.say("slates.passed.nothing"));
      return;
    }
    for (int from = 0; from < transfers.size(); from += SLATES_IN_BLOCK) {
      block(transfers, from, Math.min(from + SLATES_IN_BLOCK, transfers.size()));
    }
    BigDecimal lost = context.record().stages().getLast().lostByRounding();
    sentence(context.say("slates.passed.reckoned", "lost", votes(lost)));
  }

  private void block(List<SlateTransfers> transfers, int from, int to) {
    TextColumns table = new TextColumns(NAMES, SLATE, to - from);
    List<SlateTransfers> columns = transfers.subList(from, to);
    table.words(
        out, context.say("slates.passed.from"), analysis.slates().subList(from, to), words::name);
    table.line(out);
    for (int receiver = 0; receiver < analysis.slates().size(); receiver++) {
      int place = receiver;
      table.figures(
          out,
          words.name(analysis.slates().get(place)),
          columns,
          column -> votes(column.to().get(place)));
    }
    table.figures(
        out,
        context.say("table.non-transferable"),
        columns,
        column -> votes(column.nonTransferable()));
    table.line(out);
    table.figures(out, context.say("table.total"), columns, column -> votes(column.sum()));
    out.append('\n');
  }

  private void kept() {
    List<Slate> slates = analysis.slates().stream().filter(one -> !one.isNone()).toList();
    TextSheet.heading(out, context.say("slates.kept"));
    if (slates.stream().anyMatch(one -> one.loyalty().isEmpty())) {
      sentence(context.say("slates.kept.unknown"));
      return;
    }
    List<String> columns = List.of("slates.kept.papers", "slates.kept.whole", "slates.kept.only");
    TextColumns table = new TextColumns(NAMES, PAPERS, columns.size());
    table.figures(out, "", columns, context::say);
    table.line(out);
    for (Slate slate : slates) {
      table.figures(
          out, words.name(slate), columns, key -> papers(slate.loyalty().orElseThrow(), key));
    }
    out.append('\n');
    sentence(context.say("slates.kept.reckoned"));
  }

  private static String papers(Slate.Loyalty loyalty, String key) {
    return switch (key) {
      case "slates.kept.papers" -> Long.toString(loyalty.papers());
      case "slates.kept.whole" -> with(loyalty.whole(), loyalty.papers());
      default -> with(loyalty.only(), loyalty.papers());
    };
  }

  private static String with(long papers, long of) {
    return papers == 0 ? "0" : papers + "  " + Columns.right(Share.of(papers, of), 6);
  }

  private void sentence(String words) {
    Columns.wrap(out, "", "", words, TextSheet.WIDTH);
    out.append('\n');
  }

  private String votes(BigDecimal votes) {
    boolean whole = votes.stripTrailingZeros().scale() <= 0;
    return whole ? new Figures(0).votes(votes) : context.votes(votes);
  }
}
