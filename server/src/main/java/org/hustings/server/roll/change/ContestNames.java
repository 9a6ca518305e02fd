package org.hustings.server.roll.change;

import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.roll.Entitlement;

/// What officials read of a contest in which somebody is to vote.
final class ContestNames {
  private ContestNames() {}

  /// The contest, and after it the college where it has some: "Leader (Members)".
  static String of(ElectionDefinition election, Entitlement entitlement) {
    String slug = entitlement.contest().slug();
    String name = election.contest(slug).map(ContestDefinition::name).orElse(slug);
    return entitlement.college() == null ? name : name + " (" + entitlement.college() + ")";
  }
}
