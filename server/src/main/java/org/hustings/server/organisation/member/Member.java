package org.hustings.server.organisation.member;

import java.time.LocalDate;
import java.util.List;
import org.hustings.server.account.PersonId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/// A person on the membership register. The postal address has a line for each of its lines; the
/// status is the organisation's own word in small letters; `paidUpTo` is the last day paid for.
public record Member(
    MemberNumber number,
    String name,
    @Nullable String email,
    @Nullable String postalAddress,
    @Nullable LocalDate bornOn,
    @Nullable LocalDate joinedOn,
    @Nullable LocalDate paidUpTo,
    String status,
    @Nullable UnitId unit,
    List<String> sections) {

  /// The status of a member about whom a file says nothing else.
  public static final String ACTIVE = "active";

  /// The status of a member whom a complete file no longer holds.
  public static final String LEFT = "left";

  /// Who signs in as this member.
  public PersonId person() {
    return new PersonId(MemberRegister.NAME, number.value());
  }

  public Member {
    sections = sections.stream().distinct().sorted().toList();
  }
}
