package org.hustings.server.organisation.web;

import java.time.LocalDate;
import org.hustings.server.organisation.member.Member;
import org.jspecify.annotations.Nullable;

/// As much of a member as their unit's officers see.
public record UnitMember(String name, String number, String status, String joined, String paid) {
  static UnitMember of(Member member, LocalDate today) {
    return new UnitMember(
        member.name(),
        member.number().value(),
        member.status(),
        member.joinedOn() == null ? "not recorded" : DayWords.of(member.joinedOn()),
        paid(member.paidUpTo(), today));
  }

  private static String paid(@Nullable LocalDate upTo, LocalDate today) {
    if (upTo == null) {
      return "not recorded";
    }
    return upTo.isBefore(today) ? "in arrears" : "paid up";
  }
}
