package org.hustings.server.organisation.officer;

import java.time.LocalDate;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Somebody who holds a role in a unit for a period: `from` and `until` are its first and last day,
/// null where not known or not ended. The name, address and telephone are private: what is public
/// is that the role is held. The id is 0 until the officer is recorded.
public record Officer(
    long id,
    UnitId unit,
    String role,
    String name,
    @Nullable MemberNumber member,
    @Nullable String email,
    @Nullable String phone,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {
  public Officer {
    email = EmailAddress.keptOrNull(email);
  }

  /// Whether the role is held on this day.
  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /// Whether this is the role, in any spelling and with or without a word for the kind of unit:
  /// "Secretary", "secretary" and "CLP Secretary".
  boolean is(String otherRole, Kind kind) {
    return kind.bare(Words.of(role)).equals(Words.of(otherRole));
  }

  Officer withId(long newId) {
    return new Officer(newId, unit, role, name, member, email, phone, from, until);
  }

  Officer withEmail(@Nullable String other) {
    return new Officer(id, unit, role, name, member, other, phone, from, until);
  }

  Officer until(LocalDate lastDay) {
    return new Officer(id, unit, role, name, member, email, phone, from, lastDay);
  }
}
