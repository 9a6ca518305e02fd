package org.hustings.definition.eligibility;

import java.time.Period;
import org.hustings.definition.timetable.Due;
import org.jspecify.annotations.Nullable;

/// Of an age, in completed years, on a day.
///
/// @param atLeast the youngest age; absent for none
/// @param under the age not yet reached; absent for none
/// @param on the day on which the age is taken
public record Aged(@Nullable Integer atLeast, @Nullable Integer under, Due on)
    implements Condition {
  public Aged {
    if (atLeast == null && under == null) {
      throw new IllegalArgumentException("an age condition has a lower or an upper age");
    }
  }

  @Override
  public boolean holds(MemberFacts member) {
    if (member.bornOn() == null) {
      return false;
    }
    int age = Period.between(member.bornOn(), on.at().date()).getYears();
    return (atLeast == null || age >= atLeast) && (under == null || age < under);
  }

  @Override
  public @Nullable Gap gap(MemberFacts member) {
    return member.bornOn() == null ? Gap.BIRTH : null;
  }
}
