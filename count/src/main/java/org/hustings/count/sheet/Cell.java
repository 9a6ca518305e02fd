package org.hustings.count.sheet;

import java.math.BigDecimal;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// One candidate at one stage, as every table shows it.
///
/// @param votes empty where a candidate is out and had no votes any more
/// @param beside the change in votes; at the first stage the share of all votes
/// @param event what became of the candidate at this stage
record Cell(String votes, String beside, Event event) {
  enum Event {
    NONE,
    ELECTED,
    EXCLUDED,
    REOPENED
  }

  static Cell of(SheetContext context, Stage stage, int candidate) {
    Tally tally = stage.tally(candidate);
    Figures figures = context.figures(stage);
    boolean first = stage.number() == 1;
    boolean out = tally.status() == Status.EXCLUDED || tally.status() == Status.WITHDRAWN;
    boolean nothing = tally.votes().signum() == 0 && (first || tally.change().signum() == 0);
    Event event = event(stage, candidate);
    if (out && nothing && event == Event.NONE) {
      return new Cell("", "", event);
    }
    String beside = first ? share(context, stage, tally.votes()) : figures.change(tally.change());
    return new Cell(figures.votes(tally.votes()), beside, event);
  }

  /// Of the papers where each may bear several Xs, of the votes otherwise.
  private static String share(SheetContext context, Stage stage, BigDecimal votes) {
    return context.byPreferences()
        ? Share.of(votes, stage.sum())
        : Share.of(votes, BigDecimal.valueOf(context.record().ballots().valid()));
  }

  private static Event event(Stage stage, int candidate) {
    for (Elected elected : stage.elected()) {
      if (elected.candidate() == candidate) {
        return Event.ELECTED;
      }
    }
    if (stage.excluded().contains(candidate)) {
      return Event.EXCLUDED;
    }
    return stage.tally(candidate).status() == Status.REOPENED
            && stage.decisions().stream()
                .anyMatch(org.hustings.count.record.Decision.NominationsReopened.class::isInstance)
        ? Event.REOPENED
        : Event.NONE;
  }
}
