package org.hustings.definition.check;

import java.time.Instant;
import java.time.ZoneId;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.timetable.Due;
import org.jspecify.annotations.Nullable;

/// Whether what is asked of voters and candidates can be known when it is asked.
final class ConditionCheck {
  private final ElectionDefinition election;
  private final Findings findings;

  private ConditionCheck(ElectionDefinition election, Findings findings) {
    this.election = election;
    this.findings = findings;
  }

  static void check(ElectionDefinition election, Place file, Findings findings) {
    ConditionCheck check = new ConditionCheck(election, findings);
    Conditions.each(election, file, (condition, place, _) -> check.checkDay(condition, place));
    for (ContestDefinition contest : election.contests()) {
      check.checkFurther(contest, file.contest(contest.id().slug()).key("voters"));
    }
  }

  private void checkDay(Condition condition, Place place) {
    if (condition instanceof JoinedBy joined) {
      checkDay(joined.by(), place, "\"joined-by\"", "whoever joins until then could not vote");
    } else if (condition instanceof NotInArrears paid) {
      checkDay(paid.at(), place, "\"not-in-arrears\"", "nobody knows by then who has paid");
    }
  }

  private void checkDay(Due due, Place place, String key, String why) {
    @Nullable Instant closes = election.timetable().ballot().closes();
    ZoneId zone = election.zone();
    if (closes != null && due.at().begins(zone).isAfter(closes)) {
      findings.refuse(
          Step.FREEZE,
          place,
          "%s %s".formatted(key, due.at().text()),
          "a day before the ballot closes, which is at "
              + election.timetable().act("ballot-closes").orElseThrow().at().text(),
          why);
    }
  }

  /// `voters: []` of a contest reads as if everybody voted in it.
  private void checkFurther(ContestDefinition contest, Place place) {
    if (election.voters() != null
        && !election.voters().conditions().isEmpty()
        && contest.voters() != null
        && contest.voters().conditions().isEmpty()) {
      findings.warn(
          Step.FREEZE,
          place,
          "\"voters: []\" in a contest",
          "further conditions",
          "what the election asks of every voter is asked here too; remove it if that is meant");
    }
  }
}
