package org.hustings.definition.eligibility;

/// Belongs to a unit in this nation, as the register writes it; capitals do not matter.
public record InNation(String nation) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.home() != null && nation.equalsIgnoreCase(member.home().nation());
  }
}
