package org.hustings.definition.eligibility;

/// In a section of the membership.
public record InSection(String section) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.sections().contains(section);
  }
}
