package org.hustings.definition.eligibility;

import org.hustings.definition.timetable.Due;

/// Subscription paid for the day on which arrears bar. Whoever pays later that day, up to the
/// minute that is stated, is in time, since the register tells payments by the day.
public record NotInArrears(Due at) implements Condition {
  @Override
  public boolean holds(MemberFacts member) {
    return member.paidUpTo() != null && !member.paidUpTo().isBefore(at.at().date());
  }
}
