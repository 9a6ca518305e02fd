package org.hustings.definition.eligibility;

/// Holds an office, such as `councillor`.
public record HoldsOffice(String office) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.offices().contains(office);
  }
}
