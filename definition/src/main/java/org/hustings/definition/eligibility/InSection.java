package org.hustings.definition.eligibility;

import org.hustings.definition.vocabulary.Vocabulary;

/// In a section of the membership.
public record InSection(String section) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.sections().contains(section);
  }

  @Override
  public String words(Vocabulary vocabulary) {
    return "be one of the " + vocabulary.members(section);
  }
}
