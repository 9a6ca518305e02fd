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
/// @param status how the member stands with the organisation, in its own word; may be empty
/// @param home the unit that the member belongs to; absent where there is none
public record MemberFacts(
    @Nullable LocalDate joinedOn,
    @Nullable LocalDate paidUpTo,
    @Nullable LocalDate bornOn,
    Set<String> sections,
    Set<String> offices,
    Set<String> lists,
    String status,
    @Nullable Home home) {
  public MemberFacts {
    sections = Set.copyOf(sections);
    offices = Set.copyOf(offices);
    lists = Set.copyOf(lists);
  }

  /// A member of whom no status and no unit is known.
  public MemberFacts(
      @Nullable LocalDate joinedOn,
      @Nullable LocalDate paidUpTo,
      @Nullable LocalDate bornOn,
      Set<String> sections,
      Set<String> offices,
      Set<String> lists) {
    this(joinedOn, paidUpTo, bornOn, sections, offices, lists, "", null);
  }

  /// The unit that a member belongs to.
  ///
  /// @param unit its short name in the directory
  /// @param kind such as `branch`
  /// @param region absent where the directory does not say
  /// @param nation likewise
  public record Home(String unit, String kind, @Nullable String region, @Nullable String nation) {}
}
