package org.hustings.server.roll.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.timetable.Due;
import org.hustings.definition.timetable.Moment;

/// What the dates of the conditions mean for the time as at which the register is read.
final class ConditionDates {
  private ConditionDates() {}

  /// Advice for whoever is to choose that time, a sentence or two for each date.
  static List<String> advice(ElectionDefinition election, Instant now) {
    List<String> advice = new ArrayList<>();
    for (Condition condition : conditions(election).distinct().toList()) {
      if (condition instanceof NotInArrears arrears) {
        advice.add(ofArrears(arrears.at(), election, now));
      } else if (condition instanceof JoinedBy joined && isToCome(joined.by(), election, now)) {
        advice.add(
            "Until the end of %s people can still join in time."
                .formatted(joined.by().at().words()));
      }
    }
    return List.copyOf(advice);
  }

  private static String ofArrears(Due due, ElectionDefinition election, Instant now) {
    Moment at = due.at();
    return isToCome(due, election, now)
        ? "Arrears can be cleared until %s, which has not come: whoever clears them after the roll is frozen must be added to it."
            .formatted(at.words())
        : "The deadline for arrears was %s. The register tells only how far each member has paid, not when: choose a time soon after the deadline to leave out what was recorded later."
            .formatted(at.words());
  }

  private static boolean isToCome(Due due, ElectionDefinition election, Instant now) {
    return due.at().ends(election.zone()).isAfter(now);
  }

  private static Stream<Condition> conditions(ElectionDefinition election) {
    return election.contests().stream()
        .map(election::voters)
        .flatMap(Stream::ofNullable)
        .map(Eligibility::conditions)
        .flatMap(List::stream);
  }
}
