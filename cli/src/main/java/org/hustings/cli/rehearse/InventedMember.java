package org.hustings.cli.rehearse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
/// @param unit the local body
/// @param facts what conditions ask of the register
record InventedMember(
    String number,
    InventedPeople.Person person,
    @Nullable String email,
    InventedUnit unit,
    MemberFacts facts) {
  /// The contests in which the definition lets this member vote, reckoned apart from the server.
  List<ContestDefinition> entitlements(ElectionDefinition definition) {
    return definition.contests().stream()
        .filter(contest -> Voters.of(definition, contest).anyMatch(this::fulfils))
        .toList();
  }

  boolean fulfils(@Nullable Eligibility asked) {
    return asked == null || asked.holds(facts);
  }

  /// The sections to which they belong by their own declaration.
  Stream<String> declares(ElectionDefinition definition) {
    return facts.sections().stream()
        .filter(definition.vocabulary().declared().keySet()::contains)
        .sorted();
  }

  /// The same member with an office besides.
  InventedMember with(String office) {
    Set<String> offices =
        Stream.concat(facts.offices().stream(), Stream.of(office)).collect(Collectors.toSet());
    return new InventedMember(
        number,
        person,
        email,
        unit,
        new MemberFacts(
            facts.joinedOn(),
            facts.paidUpTo(),
            facts.bornOn(),
            facts.sections(),
            offices,
            facts.lists(),
            facts.status(),
            facts.home()));
  }
}
