package org.hustings.count.sheet;

import java.math.BigDecimal;
import org.hustings.count.record.Action;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// Why just these candidates were excluded, read off the sheet before the exclusion.
record ExclusionReason(SheetContext context) {
  /// Empty where a decision of the stage says it better: several went together.
  String of(Stage stage, Action.Exclusion exclusion) {
    if (exclusion.candidates().stream().allMatch(candidate -> isDoomed(candidate, stage))) {
      return context.say("reason.doomed");
    }
    if (exclusion.candidates().size() > 1) {
      return "";
    }
    Stage before = context.before(stage);
    if (!fewest(before, exclusion.candidates().getFirst())) {
      return context.say("reason.fewest-not-guarded");
    }
    return context.say(noSurplusLeft(before) ? "reason.fewest-no-surplus" : "reason.fewest");
  }

  private boolean isDoomed(int candidate, Stage until) {
    for (Stage stage : context.record().stages().subList(0, until.number() - 1)) {
      for (Decision decision : stage.decisions()) {
        if (decision instanceof Decision.Doomed doomed && doomed.candidate() == candidate) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fewest(Stage before, int candidate) {
    BigDecimal votes = before.tally(candidate).votes();
    for (Tally tally : before.tallies()) {
      if (tally.status() == Status.CONTINUING && tally.votes().compareTo(votes) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Somebody is elected, and nobody elected has more than the quota.
  private static boolean noSurplusLeft(Stage before) {
    boolean anybody = false;
    for (Tally tally : before.tallies()) {
      if (tally.status() == Status.ELECTED || tally.status() == Status.REOPENED) {
        anybody = true;
        if (tally.votes().compareTo(before.quota()) > 0) {
          return false;
        }
      }
    }
    return anybody;
  }
}
