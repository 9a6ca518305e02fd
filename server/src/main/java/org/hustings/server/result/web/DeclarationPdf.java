package org.hustings.server.result.web;

import org.hustings.ballotbox.declaration.Answered;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.server.result.Declarations.Declared;
import org.hustings.words.Words;

/// The declaration on paper: who is elected, the figures, and a line for the returning officer to
/// sign on.
final class DeclarationPdf {
  private DeclarationPdf() {}

  static byte[] of(Words words, ResultView view) {
    Declaration declaration = view.declaration();
    PrintedPage page =
        new PrintedPage(
            words,
            words.say("result.print.declaration-of", "election", declaration.title()),
            RehearsedResult.kind(declaration));
    page.strong(declaration.organisation());
    page.title(words.say("result.print.declaration"));
    page.strong(declaration.title());
    corrections(words, page, view);
    page.text(opening(words, view));
    declaration.contests().forEach(contest -> contest(words, page, contest));
    if (declaration.hadVote()) {
      figures(words, page, view);
    }
    page.signature(words.say("result.print.officer", "name", declaration.returningOfficer()));
    return page.finish();
  }

  private static void corrections(Words words, PrintedPage page, ResultView view) {
    Declared withdrawn = view.withdrawn();
    if (withdrawn != null) {
      page.strong(CorrectedWords.of(words, withdrawn, view.election().zone()));
    }
    for (Declared before : view.replaced()) {
      page.text(CorrectedWords.of(words, before, view.election().zone()));
    }
  }

  private static String opening(Words words, ResultView view) {
    Declaration declaration = view.declaration();
    String officer = declaration.returningOfficer();
    return declaration.hadVote()
        ? words.say(
            "result.print.opening",
            "officer",
            officer,
            "declared",
            view.at(declaration.declaredAt()),
            "closed",
            view.at(declaration.closedAt()))
        : words.say(
            "result.print.opening-without-ballot",
            "officer",
            officer,
            "declared",
            view.at(declaration.declaredAt()));
  }

  private static void figures(Words words, PrintedPage page, ResultView view) {
    page.heading(words.say("result.print.ballots"));
    FigureTables figures = new FigureTables(words, view);
    figures.channels(
        page, words.say("result.numbers.dispatched"), words.say("result.numbers.voters"));
    page.text(figures.envelopes());
    figures.unnumbered(page);
    page.heading(words.say("result.contest.papers"));
    figures.papers(page);
  }

  private static void contest(Words words, PrintedPage page, ContestResult contest) {
    Answered answered = contest.question();
    if (answered != null) {
      page.heading(contest.name());
      page.text(answered.text());
      for (Answered.Answer answer : answered.answers()) {
        page.strong(
            words.say("result.ended.answer", "answer", answer.name(), "votes", answer.votes()));
      }
      page.text(ResultWords.ended(words, contest));
      return;
    }
    page.heading(
        words.say("result.print.contest", "contest", contest.name(), "seats", contest.seats()));
    contest.elected().forEach(person -> page.strong(person.name()));
    page.text(ResultWords.ended(words, contest));
  }
}
