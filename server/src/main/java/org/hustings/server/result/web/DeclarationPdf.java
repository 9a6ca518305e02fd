package org.hustings.server.result.web;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.result.declaration.ContestResult;
import org.hustings.server.result.declaration.Numbers;

/// The declaration on paper: who is elected, the figures, and a line for the returning officer to
/// sign on.
final class DeclarationPdf {
  private final ResultView view;

  private DeclarationPdf(ResultView view) {
    this.view = view;
  }

  static void write(ResultView view, OutputStream out) {
    new DeclarationPdf(view).write(out);
  }

  private void write(OutputStream out) {
    String title = "Declaration of the result: " + view.election().title();
    try (PrintedPage page = new PrintedPage(out, title)) {
      if (view.declaration().rehearsal()) {
        page.strong(Rehearsal.SENTENCE);
      }
      page.text(view.election().organisation());
      page.title("Declaration of the result");
      page.strong(view.election().title());
      page.text(
          "I, %s, returning officer, declare on %s that the result of the ballot which closed on %s is as follows."
              .formatted(
                  view.declaration().returningOfficer(),
                  view.when(view.declaration().declaredAt()),
                  view.when(view.declaration().closedAt())));
      view.declaration().contests().forEach(contest -> contest(page, contest));
      figures(page);
      page.signature(view.declaration().returningOfficer(), "returning officer");
    }
  }

  private static void contest(PrintedPage page, ContestResult contest) {
    page.heading(
        "%s (%d %s)"
            .formatted(contest.name(), contest.seats(), contest.seats() == 1 ? "seat" : "seats"));
    contest.elected().forEach(person -> page.strong(person.name()));
    page.text(ResultView.summary(contest));
  }

  private void figures(PrintedPage page) {
    page.heading("Figures");
    Numbers numbers = view.declaration().numbers();
    List<List<String>> channels = new ArrayList<>();
    for (String channel : view.channels()) {
      channels.add(
          List.of(
              channel.equals("post") ? "By post" : "Online",
              ResultView.number(numbers.dispatched().getOrDefault(channel, 0L)),
              ResultView.number(numbers.received().getOrDefault(channel, 0L))));
    }
    channels.add(
        List.of(
            "All",
            ResultView.number(numbers.allDispatched()),
            ResultView.number(numbers.voters())));
    page.table(List.of("Channel", "Dispatched", "Voted"), channels);
    page.text(
        "Turnout %s of ballots dispatched. Set aside: %s. Disqualified: %s. Opened: %s."
            .formatted(
                ResultView.percent(numbers.turnout()),
                ResultView.number(numbers.setAside()),
                ResultView.number(numbers.disqualified()),
                ResultView.number(numbers.opened())));
    page.table(List.of("Contest", "Valid", "Blank", "Spoilt"), papers());
  }

  private List<List<String>> papers() {
    List<List<String>> rows = new ArrayList<>();
    for (ContestResult contest : view.declaration().contests()) {
      var papers = contest.papers();
      if (papers != null) {
        rows.add(
            List.of(
                contest.name(),
                ResultView.number(papers.valid()),
                ResultView.number(papers.blank()),
                ResultView.number(papers.allSpoilt())));
      }
    }
    return rows;
  }
}
