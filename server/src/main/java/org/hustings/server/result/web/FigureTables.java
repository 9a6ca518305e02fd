package org.hustings.server.result.web;

import java.util.ArrayList;
import java.util.List;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Numbers;
import org.hustings.ballotbox.declaration.PaperNumbers;

/// The figures of a result as tables on paper.
record FigureTables(ResultView view) {
  /// Ballots that went out and votes that came in.
  void channels(PrintedPage page, String out, String in) {
    Numbers numbers = view.declaration().numbers();
    List<List<String>> rows = new ArrayList<>();
    for (String channel : view.channels()) {
      rows.add(
          List.of(
              channel.equals("post") ? "By post" : "Online",
              ResultView.number(numbers.dispatched().getOrDefault(channel, 0L)),
              ResultView.number(numbers.received().getOrDefault(channel, 0L))));
    }
    rows.add(
        List.of(
            "All",
            ResultView.number(numbers.allDispatched()),
            ResultView.number(numbers.voters())));
    page.table(List.of("Channel", out, in), rows);
  }

  /// What became of the votes received, in a sentence or two.
  String envelopes() {
    Numbers numbers = view.declaration().numbers();
    Declaration.RollFigures roll = view.declaration().roll();
    return "Electors on the roll: %s. Turnout: %s of ballots dispatched. Votes received by all channels: %s. Set aside: %s as duplicates, %s replaced by the voter. Made void: %s. Cast again in one contest: %s. Disqualified: %s. Opened: %s."
        .formatted(
            ResultView.number(roll == null ? 0 : roll.electors()),
            ResultView.percent(numbers.turnout()),
            ResultView.number(numbers.allReceived()),
            ResultView.number(numbers.duplicates()),
            ResultView.number(numbers.replaced()),
            ResultView.number(numbers.madeVoid()),
            ResultView.number(numbers.again()),
            ResultView.number(numbers.disqualified()),
            ResultView.number(numbers.opened()));
  }

  /// The papers of each contest in which there was a vote.
  void papers(PrintedPage page) {
    List<List<String>> rows = new ArrayList<>();
    for (ContestResult contest : view.declaration().contests()) {
      PaperNumbers papers = contest.papers();
      if (papers != null) {
        rows.add(
            List.of(
                contest.name(),
                ResultView.number(papers.papers()),
                ResultView.number(papers.valid()),
                ResultView.number(papers.blank()),
                ResultView.number(papers.allSpoilt())));
      }
    }
    page.table(List.of("Contest", "Papers opened", "Valid", "Blank", "Spoilt"), rows);
    madeVoid(page);
  }

  /// Votes that stand, but not in a contest whose paper was faulty; nothing where there are none.
  private void madeVoid(PrintedPage page) {
    List<List<String>> rows = new ArrayList<>();
    for (ContestResult contest : view.declaration().contests()) {
      PaperNumbers papers = contest.papers();
      if (papers != null && papers.madeVoid() > 0) {
        rows.add(List.of(contest.name(), ResultView.number(papers.madeVoid())));
      }
    }
    if (!rows.isEmpty()) {
      page.table(List.of("Made void, by contest", "Votes"), rows);
    }
  }

  /// Why papers were spoilt; nothing where none was.
  void spoilt(PrintedPage page) {
    List<List<String>> rows = new ArrayList<>();
    for (ContestResult contest : view.declaration().contests()) {
      PaperNumbers papers = contest.papers();
      if (papers != null) {
        papers
            .spoilt()
            .forEach((reason, number) ->
                rows.add(List.of(contest.name() + ": " + reason, ResultView.number(number))));
      }
    }
    if (!rows.isEmpty()) {
      page.table(List.of("Spoilt, by reason", "Papers"), rows);
    }
  }
}
