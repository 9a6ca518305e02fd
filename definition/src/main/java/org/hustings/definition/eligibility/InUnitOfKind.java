package org.hustings.definition.eligibility;

/// Belongs to a unit of this kind, such as `branch`.
public record InUnitOfKind(String kind) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.home() != null && member.home().kind().equals(kind);
  }
}
