package org.hustings.definition.eligibility;

/// Named on a list that the organisation supplies, such as `conference-delegates`.
public record OnList(String list) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.lists().contains(list);
  }
}
