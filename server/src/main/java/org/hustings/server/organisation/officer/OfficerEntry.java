package org.hustings.server.organisation.officer;

import org.hustings.server.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// An officer as the audit log writes it. The log can never be cleared of a name or an address, so
/// the name is left to the register's own history and the address is masked.
record OfficerEntry(
    String unit,
    String role,
    @Nullable String member,
    @Nullable String email,
    @Nullable String from,
    @Nullable String until) {
  static OfficerEntry of(Officer officer) {
    return new OfficerEntry(
        officer.unit().slug(),
        officer.role(),
        officer.member() == null ? null : officer.member().value(),
        EmailAddress.masked(officer.email()),
        officer.from() == null ? null : officer.from().toString(),
        officer.until() == null ? null : officer.until().toString());
  }
}
