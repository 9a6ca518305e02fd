package org.hustings.server.result.web;

import java.util.Optional;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.server.result.Reports.Report;
import org.hustings.words.Words;

/// The scrutineer's report on paper: whether the scrutineer is satisfied, the figures that
/// scrutineers of ballots in the United Kingdom must state, and a line to sign on.
final class ReportPdf {
  private ReportPdf() {}

  static byte[] of(Words words, ResultView view) {
    Declaration declaration = view.declaration();
    PrintedPage page =
        new PrintedPage(
            words,
            words.say("result.report.heading", "election", declaration.title()),
            RehearsedResult.kind(declaration));
    page.strong(declaration.organisation());
    page.title(words.say("result.report.name"));
    page.strong(declaration.title());
    page.text(
        words.say(
            "result.print.report-on",
            "closed",
            view.at(declaration.closedAt()),
            "officer",
            declaration.returningOfficer(),
            "declared",
            view.at(declaration.declaredAt())));
    Optional<Report> report = view.report();
    report.ifPresentOrElse(
        given -> opinion(words, page, view, given),
        () -> page.strong(words.say("result.report.awaited")));
    figures(words, page, view);
    report.ifPresent(
        given -> page.signature(words.say("result.print.scrutineer", "name", given.scrutineer())));
    return page.finish();
  }

  private static void opinion(Words words, PrintedPage page, ResultView view, Report report) {
    page.text(
        words.say(
            "result.print.by", "scrutineer", report.scrutineer(), "time", view.at(report.at())));
    if (!report.own()) {
      page.text(words.say("result.report.entered-for"));
    }
    page.heading(
        words.say(report.satisfied() ? "result.print.satisfied" : "result.print.not-satisfied"));
    page.text(ResultWords.satisfaction(words, report.satisfied()));
    page.quote(report.statement());
  }

  private static void figures(Words words, PrintedPage page, ResultView view) {
    page.heading(words.say("result.report.turnout"));
    FigureTables figures = new FigureTables(words, view);
    figures.channels(
        page, words.say("result.print.distributed"), words.say("result.print.returned"));
    page.text(figures.envelopes());
    figures.unnumbered(page);
    page.heading(words.say("result.print.papers"));
    figures.papers(page);
    figures.spoilt(page);
  }
}
