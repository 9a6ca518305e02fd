package org.hustings.definition.eligibility;

import org.hustings.definition.timetable.Due;
import org.hustings.definition.vocabulary.Vocabulary;

/// Joined on or before a day.
public record JoinedBy(Due by) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.joinedOn() != null && !member.joinedOn().isAfter(by.at().date());
  }

  @Override
  public String words(Vocabulary vocabulary) {
    return "have joined on or before " + by.at().words();
  }
}
