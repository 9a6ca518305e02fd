package org.hustings.server.organisation.web;

import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.officer.Officer;
import org.jspecify.annotations.Nullable;

/// A new officer as somebody filled in the form.
public record OfficerForm(
    @Nullable String role,
    @Nullable String name,
    @Nullable String member,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String from,
    @Nullable String reason) {
  static final OfficerForm EMPTY = new OfficerForm(null, null, null, null, null, null, null);

  Officer officer(UnitId unit) {
    String number = Field.text(member);
    return new Officer(
        0,
        unit,
        Field.required(role, "unit-staff.field.role"),
        Field.required(name, "unit-staff.field.name"),
        number == null ? null : Field.number(number),
        Field.text(email),
        Field.text(phone),
        Field.day(from, "unit-staff.field.first-day"),
        null);
  }
}
