package org.hustings.definition.eligibility;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the register says of one member, as far as the rules ask.
///
/// @param joinedOn absent where the register does not say; then no date is met
/// @param paidUpTo the last day that the subscription covers; absent where nothing was paid
/// @param bornOn absent where the register does not say; then no age is met
/// @param sections that the member belongs to
/// @param offices that the member holds, such as `councillor`
/// @param lists that name the member, such as `conference-delegates`
public record MemberFacts(
    @Nullable LocalDate joinedOn,
    @Nullable LocalDate paidUpTo,
    @Nullable LocalDate bornOn,
    Set<String> sections,
    Set<String> offices,
    Set<String> lists) {
  public MemberFacts {
    sections = Set.copyOf(sections);
    offices = Set.copyOf(offices);
    lists = Set.copyOf(lists);
  }
}
