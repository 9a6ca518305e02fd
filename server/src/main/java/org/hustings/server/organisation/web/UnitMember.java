package org.hustings.server.organisation.web;

import java.time.LocalDate;
import org.hustings.server.organisation.member.Member;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// As much of a member as their unit's officers see.
///
/// @param paid whether they are in arrears
public record UnitMember(
    String name, String number, String status, @Nullable LocalDate joinedOn, Message paid) {
  static UnitMember of(Member member, LocalDate today) {
    return new UnitMember(
        member.name(),
        member.number().value(),
        member.status(),
        member.joinedOn(),
        paid(member.paidUpTo(), today));
  }

  private static Message paid(@Nullable LocalDate upTo, LocalDate today) {
    if (upTo == null) {
      return Message.of("organisation.body-members.not-recorded");
    }
    return upTo.isBefore(today)
        ? Message.of("organisation.body-members.in-arrears")
        : Message.of("organisation.body-members.paid-up");
  }
}
