package org.hustings.definition.eligibility;

/// Belongs to one unit, by its short name in the directory, such as `northfield-branch`.
public record InUnit(String unit) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.home() != null && member.home().unit().equals(unit);
  }
}
