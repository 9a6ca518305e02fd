package org.hustings.definition.eligibility;

import org.hustings.definition.timetable.Due;

/// Joined on or before a day.
public record JoinedBy(Due by) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.joinedOn() != null && !member.joinedOn().isAfter(by.at().date());
  }
}
