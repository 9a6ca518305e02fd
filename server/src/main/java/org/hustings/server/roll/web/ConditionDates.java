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
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.words.Message;

/// What the dates of the conditions mean for the time as at which the register is read.
final class ConditionDates {
  private ConditionDates() {}

  /// Advice for whoever is to choose that time, a sentence or two for each date.
  static List<Message> advice(ElectionDefinition election, Instant now) {
    List<Message> advice = new ArrayList<>();
    for (Condition condition : conditions(election).distinct().toList()) {
      if (condition instanceof NotInArrears arrears) {
        advice.add(ofArrears(arrears.at(), election, now));
      } else if (condition instanceof JoinedBy joined && isToCome(joined.by(), election, now)) {
        advice.add(
            Message.of("roll-staff.advice.join", "day", MomentMessage.value(joined.by().at())));
      }
    }
    return List.copyOf(advice);
  }

  private static Message ofArrears(Due due, ElectionDefinition election, Instant now) {
    return Message.of(
        isToCome(due, election, now)
            ? "roll-staff.advice.arrears-to-come"
            : "roll-staff.advice.arrears-over",
        "deadline",
        MomentMessage.value(due.at()));
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
