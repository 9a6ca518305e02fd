package org.hustings.count.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;

/// The record as HTML: facts, the elected, the table, where the votes went, and every stage with
/// its explanation and bars. Needs no script; the fragment has no style of its own, so that a page
/// with a strict content security policy can hold it beside [#style].
public final class HtmlSheet {
  private final CountRecord record;
  private final Names names;
  private final Figures figures;
  private final Html html;

  private HtmlSheet(CountRecord record, StringBuilder out) {
    this.record = record;
    this.names = new Names(record.contest());
    this.figures = new Figures(record.rule().decimals());
    this.html = new Html(out);
  }

  /// One self-contained page with the sheets of these counts.
  public static String document(List<CountRecord> records) {
    StringBuilder out = new StringBuilder(1 << 16);
    Html html = new Html(out);
    html.markup("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.element("title", "Result sheet: " + title(records.getFirst())).markup("\n<style>\n");
    html.markup(style());
    html.markup("html { background: #fff; }\nbody { margin: 0; }\n");
    html.markup("@media (prefers-color-scheme: dark) { html { background: #14181f; } }\n");
    html.markup("@media print { html { background: #fff; } }\n</style>\n</head>\n<body>\n<main>\n");
    for (CountRecord record : records) {
      new HtmlSheet(record, out).article(true);
    }
    html.markup("</main>\n</body>\n</html>\n");
    return out.toString();
  }

  /// The sheet alone, to stand in a page that has a first heading and holds [#style].
  public static String fragment(CountRecord record) {
    StringBuilder out = new StringBuilder(1 << 16);
    new HtmlSheet(record, out).article(false);
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

  private static String title(CountRecord record) {
    return record.contest().title().isBlank() ? "Result" : record.contest().title();
  }

  private void article(boolean withTitle) {
    html.markup("<article class=\"sheet\">\n");
    if (withTitle) {
      html.element("h1", title(record)).markup("\n");
    }
    facts();
    elected();
    new HtmlTable(record, html).write();
    new SankeySvg(record, html).write();
    new HtmlStages(record, html).write();
    html.markup("</article>\n");
  }

  private void facts() {
    html.markup("<dl class=\"facts\">\n");
    fact(
        "Rule",
        record.rule().title()
            + " ("
            + record.rule().name()
            + ", version "
            + record.rule().version()
            + "). "
            + record.rule().citation());
    fact("Seats", Integer.toString(record.contest().seats()));
    fact(
        "Ballots",
        record.ballots().total()
            + ", of them "
            + record.ballots().valid()
            + " valid and "
            + record.ballots().invalid()
            + " invalid");
    if (!record.quota().isBlank()) {
      fact("Quota", record.quota());
    }
    if (!record.contest().withdrawn().isEmpty()) {
      fact("Withdrawn", names.of(record.contest().withdrawn().stream().sorted().toList()));
    }
    html.markup("</dl>\n");
  }

  private void fact(String name, String words) {
    html.element("dt", name).element("dd", words).markup("\n");
  }

  private void elected() {
    html.element("h2", "Elected").markup("\n<ol class=\"winners\">\n");
    for (Elected elected : record.elected()) {
      String party = record.contest().candidate(elected.candidate()).party();
      html.markup("<li>").element("b", names.of(elected.candidate()));
      if (!party.isEmpty()) {
        html.element("span", party);
      }
      html.element("small", "Stage " + elected.stage() + ": " + elected.ground());
      html.markup("</li>\n");
    }
    html.markup("</ol>\n");
    record
        .margin()
        .ifPresent(
            margin -> html.element("p class=\"note\"", Margins.words(margin, names, figures)));
    html.markup("\n");
  }
}
