package org.hustings.definition.eligibility;

import org.hustings.definition.vocabulary.Vocabulary;

/// What must be true of a member on the register.
public sealed interface Condition
    permits JoinedBy, NotInArrears, Aged, InSection, HoldsOffice, OnList, AnyOneOf, EveryOneOf {
  boolean holds(MemberFacts member);

  /// What the member must have done or be, in words that follow "must": "have joined on or before
  /// Monday 24 August 2020".
  String words(Vocabulary vocabulary);
}
