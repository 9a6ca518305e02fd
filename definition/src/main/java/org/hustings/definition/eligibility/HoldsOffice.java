package org.hustings.definition.eligibility;

import org.hustings.definition.vocabulary.Vocabulary;

/// Holds an office, such as `councillor`.
public record HoldsOffice(String office) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.offices().contains(office);
  }

  @Override
  public String words(Vocabulary vocabulary) {
    return "hold the office of " + office.replace('-', ' ');
  }
}
