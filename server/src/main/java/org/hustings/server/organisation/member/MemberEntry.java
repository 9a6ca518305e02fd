package org.hustings.server.organisation.member;

import java.util.List;
import org.hustings.server.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// A member's entry as the audit log writes it. The log can never be cleared of a name or an
/// address, so they are left to the register's own history; that they changed can be seen there.
record MemberEntry(
    @Nullable String email,
    @Nullable String joinedOn,
    @Nullable String paidUpTo,
    String status,
    @Nullable String unit,
    List<String> sections) {
  static MemberEntry of(Member member) {
    return new MemberEntry(
        EmailAddress.masked(member.email()),
        member.joinedOn() == null ? null : member.joinedOn().toString(),
        member.paidUpTo() == null ? null : member.paidUpTo().toString(),
        member.status(),
        member.unit() == null ? null : member.unit().slug(),
        member.sections());
  }
}
