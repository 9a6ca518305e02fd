package org.hustings.definition.eligibility;

/// Belongs to a unit in this region, as the register writes it; capitals do not matter.
public record InRegion(String region) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.home() != null && region.equalsIgnoreCase(member.home().region());
  }
}
