package org.hustings.definition.eligibility;

import org.hustings.definition.vocabulary.Vocabulary;

/// Named on a list that the organisation supplies, such as `conference-delegates`.
public record OnList(String list) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.lists().contains(list);
  }

  @Override
  public String words(Vocabulary vocabulary) {
    return "be on the list of " + list.replace('-', ' ');
  }
}
