package org.hustings.count.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;

/// The record as HTML: facts, the outcome, the table, which papers moved, where the votes went, and
/// every stage with its explanation and bars. Needs no script; a long count is folded. The fragment
/// has no style of its own, so that a page with a strict content security policy can hold it beside
/// [#style].
public final class HtmlSheet {
  private final SheetContext context;
  private final CountRecord record;
  private final Html html;

  private HtmlSheet(SheetContext context, StringBuilder out) {
    this.context = context;
    this.record = context.record();
    this.html = new Html(out);
  }

  /// One self-contained page with the sheets of these counts.
  public static String document(List<CountRecord> records) {
    return document(records, SheetOptions.plain());
  }

  /// One self-contained page with the sheets of these counts.
  public static String document(List<CountRecord> records, SheetOptions options) {
    StringBuilder out = new StringBuilder(1 << 16);
    SheetContext first = new SheetContext(records.getFirst(), options);
    head(new Html(out), first);
    for (int i = 0; i < records.size(); i++) {
      SheetOptions own = options.withId(i == 0 ? options.id() : options.id() + (i + 1));
      new HtmlSheet(new SheetContext(records.get(i), own), out).article(true);
    }
    out.append("</main>\n</body>\n</html>\n");
    return out.toString();
  }

  private static void head(Html html, SheetContext first) {
    html.markup("<!doctype html>\n<html lang=\"").text(first.options().words().language());
    html.markup("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.element("title", first.say("title.page", "title", first.title()));
    html.markup("\n<style>\n").markup(style());
    html.markup("html { background: #fff; }\nbody { margin: 0; }\n");
    html.markup("@media (prefers-color-scheme: dark) { html { background: #14181f; } }\n");
    html.markup("@media print { html { background: #fff; } }\n</style>\n</head>\n<body>\n<main>\n");
  }

  /// The sheet alone, to stand in a page that has a first heading and holds [#style].
  public static String fragment(CountRecord record) {
    return fragment(record, SheetOptions.plain());
  }

  /// The sheet alone, to stand in a page that has a first heading and holds [#style].
  public static String fragment(CountRecord record, SheetOptions options) {
    StringBuilder out = new StringBuilder(1 << 16);
    new HtmlSheet(new SheetContext(record, options), out).article(false);
    return out.toString();
  }

  /// The style sheet that the fragment is made for; everything in it stands under `.sheet`.
  public static String style() {
    try (InputStream in = HtmlSheet.class.getResourceAsStream("sheet.css")) {
      if (in == null) {
        throw new IllegalStateException("sheet.css is missing from the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void article(boolean withTitle) {
    html.markup("<article class=\"sheet\" lang=\"").text(context.options().words().language());
    html.markup("\">\n");
    if (withTitle) {
      html.element("h1", context.title()).markup("\n");
    }
    facts();
    outcome();
    HtmlSections sections = new HtmlSections(context, html);
    sections.jumpList();
    new HtmlTable(context, html).write();
    new HtmlMatrix(context, html).write();
    new SankeySvg(context, html).write();
    new HtmlStages(context, html).write();
    html.markup("</article>\n");
  }

  private void facts() {
    html.markup("<dl class=\"facts\">\n");
    for (Facts.Fact fact : Facts.of(context)) {
      html.element("dt", fact.name()).element("dd", fact.words()).markup("\n");
    }
    html.markup("</dl>\n");
  }

  private void outcome() {
    Outcome outcome = new Outcome(context);
    html.element("h2", outcome.heading()).markup("\n");
    for (String headline : outcome.headlines()) {
      html.element("p class=\"headline\"", headline + ".").markup("\n");
    }
    if (!outcome.elected().isEmpty()) {
      html.markup("<ol class=\"winners\">\n");
      outcome.elected().forEach(elected -> winner(elected, outcome.how(elected)));
      html.markup("</ol>\n");
    }
    outcome.margin().ifPresent(margin -> html.element("p class=\"note\"", margin));
    html.markup("\n");
  }

  private void winner(Elected elected, String how) {
    String party = record.contest().candidate(elected.candidate()).party();
    html.markup("<li>").element("b", context.name(elected.candidate()));
    if (!party.isEmpty()) {
      html.element("span", party);
    }
    html.element("small", how).markup("</li>\n");
  }
}
