package org.hustings.server.result.web;

import java.util.Optional;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.result.Reports.Report;

/// The scrutineer's report on paper: whether the scrutineer is satisfied, the figures that
/// scrutineers of ballots in the United Kingdom must state, and a line to sign on.
final class ReportPdf {
  private ReportPdf() {}

  static byte[] of(ResultView view) {
    Declaration declaration = view.declaration();
    PrintedPage page =
        new PrintedPage(
            "Scrutineer's report: " + declaration.title(),
            declaration.rehearsal() ? Rehearsal.SENTENCE : "");
    page.strong(declaration.organisation());
    page.title("Scrutineer's report");
    page.strong(declaration.title());
    page.text(
        "On the ballot that closed on %s and whose result %s, returning officer, declared on %s."
            .formatted(
                view.whenAndZone(declaration.closedAt()),
                declaration.returningOfficer(),
                view.whenAndZone(declaration.declaredAt())));
    Optional<Report> report = view.report();
    report.ifPresentOrElse(
        given -> opinion(page, view, given),
        () ->
            page.strong(
                "The scrutineer has not reported yet. The figures that the report states are these."));
    page.heading("Ballots distributed and returned");
    FigureTables figures = new FigureTables(view);
    figures.channels(page, "Distributed", "Returned");
    page.text(figures.envelopes());
    page.heading("Valid and spoilt papers");
    figures.papers(page);
    figures.spoilt(page);
    report.ifPresent(given -> page.signature(given.scrutineer(), "scrutineer"));
    return page.finish();
  }

  private static void opinion(PrintedPage page, ResultView view, Report report) {
    page.text("By %s, on %s.".formatted(report.scrutineer(), view.whenAndZone(report.at())));
    page.heading(
        report.satisfied() ? "The scrutineer is satisfied" : "The scrutineer is not satisfied");
    page.text(ResultView.satisfaction(report.satisfied()));
    page.quote(report.statement());
  }
}
