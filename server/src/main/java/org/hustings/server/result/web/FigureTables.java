package org.hustings.server.result.web;

import java.util.ArrayList;
import java.util.List;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.Numbers;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.definition.Channel;
import org.hustings.words.Words;

/// The figures of a result as tables on paper.
record FigureTables(Words words, ResultView view) {
  /// Ballots that went out and votes that came in.
  void channels(PrintedPage page, String out, String in) {
    Numbers numbers = view.declaration().numbers();
    List<List<String>> rows = new ArrayList<>();
    for (String channel : view.channels()) {
      rows.add(
          List.of(
              channel(channel),
              words.number(numbers.dispatched().getOrDefault(channel, 0L)),
              words.number(numbers.received().getOrDefault(channel, 0L))));
    }
    rows.add(
        List.of(
            words.say("result.numbers.all"),
            words.number(numbers.allDispatched()),
            words.number(numbers.voters())));
    page.table(List.of(words.say("result.numbers.channel"), out, in), rows);
  }

  private String channel(String channel) {
    return words.say(
        channel.equals(Channel.POST.key()) ? "result.print.post" : "result.numbers.online");
  }

  /// What became of the votes received, in a sentence or two.
  String envelopes() {
    Numbers numbers = view.declaration().numbers();
    Declaration.RollFigures roll = view.declaration().roll();
    return words.say(
        "result.print.envelopes",
        "electors",
        roll == null ? 0 : roll.electors(),
        "turnout",
        ResultView.percent(numbers.turnout()),
        "received",
        numbers.allReceived(),
        "duplicates",
        numbers.duplicates(),
        "replaced",
        numbers.replaced(),
        "void",
        numbers.madeVoid(),
        "again",
        numbers.again(),
        "disqualified",
        numbers.disqualified(),
        "opened",
        numbers.opened());
  }

  /// Papers that belong to nobody; nothing where there are none.
  void unnumbered(PrintedPage page) {
    long number = view.declaration().numbers().unnumbered();
    if (number > 0) {
      page.text(words.say("unnumbered.print", "papers", number));
    }
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
                words.number(papers.papers()),
                words.number(papers.valid()),
                words.number(papers.blank()),
                words.number(papers.allSpoilt())));
      }
    }
    page.table(
        List.of(
            words.say("result.report.contest"),
            words.say("result.report.opened"),
            words.say("result.papers.valid"),
            words.say("result.papers.blank"),
            words.say("result.papers.spoilt")),
        rows);
    madeVoid(page);
  }

  /// Votes that stand, but not in a contest whose paper was faulty; nothing where there are none.
  private void madeVoid(PrintedPage page) {
    List<List<String>> rows = new ArrayList<>();
    for (ContestResult contest : view.declaration().contests()) {
      PaperNumbers papers = contest.papers();
      if (papers != null && papers.madeVoid() > 0) {
        rows.add(List.of(contest.name(), words.number(papers.madeVoid())));
      }
    }
    if (!rows.isEmpty()) {
      page.table(List.of(words.say("result.print.void"), words.say("result.print.votes")), rows);
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
                rows.add(List.of(spoilt(contest, reason), words.number(number))));
      }
    }
    if (!rows.isEmpty()) {
      page.table(
          List.of(words.say("result.print.spoilt"), words.say("result.contest.papers")), rows);
    }
  }

  private String spoilt(ContestResult contest, String reason) {
    return words.say(
        "result.print.spoilt-in",
        "contest",
        contest.name(),
        "reason",
        SpoiltWords.of(words, reason));
  }
}
