package org.hustings.definition.eligibility;

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
}
