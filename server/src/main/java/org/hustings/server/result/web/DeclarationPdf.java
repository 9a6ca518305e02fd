package org.hustings.server.result.web;

import org.hustings.server.platform.Rehearsal;
import org.hustings.server.result.declaration.ContestResult;
import org.hustings.server.result.declaration.Declaration;

/// The declaration on paper: who is elected, the figures, and a line for the returning officer to
/// sign on.
final class DeclarationPdf {
  private DeclarationPdf() {}

  static byte[] of(ResultView view) {
    Declaration declaration = view.declaration();
    PrintedPage page =
        new PrintedPage(
            "Declaration of the result: " + declaration.title(),
            declaration.rehearsal() ? Rehearsal.SENTENCE : "");
    page.strong(declaration.organisation());
    page.title("Declaration of the result");
    page.strong(declaration.title());
    page.text(
        "I, %s, returning officer, declare on %s that the result of the ballot which closed on %s is as follows."
            .formatted(
                declaration.returningOfficer(),
                view.whenAndZone(declaration.declaredAt()),
                view.whenAndZone(declaration.closedAt())));
    declaration.contests().forEach(contest -> contest(page, contest));
    page.heading("Ballots and votes");
    FigureTables figures = new FigureTables(view);
    figures.channels(page, "Ballots dispatched", "Electors who voted");
    page.text(figures.envelopes());
    page.heading("Papers");
    figures.papers(page);
    page.signature(declaration.returningOfficer(), "returning officer");
    return page.finish();
  }

  private static void contest(PrintedPage page, ContestResult contest) {
    page.heading(
        "%s (%d %s)"
            .formatted(contest.name(), contest.seats(), contest.seats() == 1 ? "seat" : "seats"));
    contest.elected().forEach(person -> page.strong(person.name()));
    page.text(ResultView.summary(contest));
  }
}
