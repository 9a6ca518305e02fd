package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.EveryOneOf;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;

/// The days after which somebody is too late to vote.
final class Deadlines {
  private Deadlines() {}

  /// The last day on which anybody may have joined to vote in some contest.
  static Optional<LocalDate> joining(ElectionDefinition definition) {
    return conditions(definition)
        .filter(JoinedBy.class::isInstance)
        .map(condition -> ((JoinedBy) condition).by().at().date())
        .max(LocalDate::compareTo);
  }

  /// The first day on which arrears bar somebody.
  static Optional<LocalDate> arrears(ElectionDefinition definition) {
    return conditions(definition)
        .filter(NotInArrears.class::isInstance)
        .map(condition -> ((NotInArrears) condition).at().at().date())
        .min(LocalDate::compareTo);
  }

  private static Stream<Condition> conditions(ElectionDefinition definition) {
    return definition.contests().stream()
        .flatMap(contest -> Voters.of(definition, contest))
        .flatMap(voters -> flat(voters.conditions()));
  }

  private static Stream<Condition> flat(List<Condition> conditions) {
    return conditions.stream()
        .flatMap(condition ->
            switch (condition) {
              case AnyOneOf(var parts) -> flat(parts);
              case EveryOneOf(var parts) -> flat(parts);
              default -> Stream.of(condition);
            });
  }
}
