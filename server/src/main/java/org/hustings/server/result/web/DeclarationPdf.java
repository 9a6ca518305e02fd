package org.hustings.server.result.web;

import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.server.platform.Rehearsal;

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
    page.text(opening(view));
    declaration.contests().forEach(contest -> contest(page, contest));
    if (declaration.hadVote()) {
      figures(page, view);
    }
    page.signature(declaration.returningOfficer(), "returning officer");
    return page.finish();
  }

  private static String opening(ResultView view) {
    Declaration declaration = view.declaration();
    return declaration.hadVote()
        ? "I, %s, returning officer, declare on %s that the result of the ballot which closed on %s is as follows."
            .formatted(
                declaration.returningOfficer(),
                view.whenAndZone(declaration.declaredAt()),
                view.whenAndZone(declaration.closedAt()))
        : "I, %s, returning officer, declare on %s that no contest had more candidates than seats, and that without a ballot the result is as follows."
            .formatted(declaration.returningOfficer(), view.whenAndZone(declaration.declaredAt()));
  }

  private static void figures(PrintedPage page, ResultView view) {
    page.heading("Ballots and votes");
    FigureTables figures = new FigureTables(view);
    figures.channels(page, "Ballots dispatched", "Electors who voted");
    page.text(figures.envelopes());
    page.heading("Papers");
    figures.papers(page);
  }

  private static void contest(PrintedPage page, ContestResult contest) {
    page.heading(
        "%s (%d %s)"
            .formatted(contest.name(), contest.seats(), contest.seats() == 1 ? "seat" : "seats"));
    contest.elected().forEach(person -> page.strong(person.name()));
    page.text(ResultView.summary(contest));
  }
}
