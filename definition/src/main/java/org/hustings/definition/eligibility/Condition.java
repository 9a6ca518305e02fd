package org.hustings.definition.eligibility;

import org.jspecify.annotations.Nullable;

/// What must be true of a member on the register.
public sealed interface Condition
    permits JoinedBy,
        NotInArrears,
        Aged,
        InSection,
        HoldsOffice,
        OnList,
        HasStatus,
        InUnit,
        InUnitOfKind,
        InRegion,
        InNation,
        AnyOneOf,
        EveryOneOf {
  boolean holds(MemberFacts member);

  /// What the register does not say of the member, where the condition may hold if it did; null
  /// where it holds, or does not whatever else the register says.
  default @Nullable Gap gap(MemberFacts member) {
    return null;
  }
}
