package org.hustings.definition.eligibility;

import org.hustings.definition.timetable.Due;
import org.jspecify.annotations.Nullable;

/// Joined on or before a day.
public record JoinedBy(Due by) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.joinedOn() != null && !member.joinedOn().isAfter(by.at().date());
  }

  @Override
  public @Nullable Gap gap(MemberFacts member) {
    return member.joinedOn() == null ? Gap.JOINING : null;
  }
}
