package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.MemberFacts;
import org.hustings.server.organisation.invented.InventedPeople;
import org.jspecify.annotations.Nullable;

/// A member of the invented society.
///
/// @param number on the register
/// @param email absent where the ballot has to go by post
/// @param unit the name of the local body
/// @param sections that the member belongs to
record InventedMember(
    String number,
    InventedPeople.Person person,
    @Nullable String email,
    LocalDate joinedOn,
    LocalDate paidUpTo,
    InventedUnit unit,
    List<String> sections) {
  MemberFacts facts() {
    return new MemberFacts(
        joinedOn, paidUpTo, person.bornOn(), Set.copyOf(sections), Set.of(), Set.of());
  }

  /// The contests in which the definition lets this member vote, reckoned apart from the server.
  List<ContestDefinition> entitlements(ElectionDefinition definition) {
    return definition.contests().stream()
        .filter(contest -> {
          Eligibility voters = definition.voters(contest);
          return voters != null && voters.holds(facts());
        })
        .toList();
  }
}
