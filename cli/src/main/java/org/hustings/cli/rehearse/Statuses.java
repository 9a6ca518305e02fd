package org.hustings.cli.rehearse;

import java.util.List;
import java.util.TreeSet;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.check.Conditions;
import org.hustings.definition.check.Place;
import org.hustings.definition.eligibility.HasStatus;

/// The statuses that conditions of a definition ask.
final class Statuses {
  private Statuses() {}

  static List<HasStatus> asked(ElectionDefinition definition) {
    TreeSet<String> asked = new TreeSet<>();
    Conditions.each(
        definition,
        Place.of(""),
        (condition, _, _) -> {
          if (condition instanceof HasStatus(var status)) {
            asked.add(status);
          }
        });
    return asked.stream().map(HasStatus::new).toList();
  }
}
