package org.hustings.server.organisation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitMatch;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/// A member's entry as the form shows it and as somebody filled it in.
public record MemberForm(
    @Nullable String name,
    @Nullable String email,
    @Nullable String postalAddress,
    @Nullable String bornOn,
    @Nullable String joinedOn,
    @Nullable String paidUpTo,
    @Nullable String status,
    @Nullable String unit,
    @Nullable String sections,
    @Nullable String reason) {

  static MemberForm of(Member member, Units units) {
    return new MemberForm(
        member.name(),
        member.email(),
        member.postalAddress(),
        text(member.bornOn()),
        text(member.joinedOn()),
        text(member.paidUpTo()),
        member.status(),
        member.unit() == null
            ? null
            : units.find(member.unit()).map(Unit::fullName).orElse(member.unit().slug()),
        String.join(", ", member.sections()),
        null);
  }

  /// The whole entry, as staff correct it.
  Member member(Member before, Units units) {
    return new Member(
        before.number(),
        Field.required(name, "a name"),
        Field.text(email),
        lines(postalAddress),
        Field.day(bornOn, "the day of birth"),
        Field.day(joinedOn, "the day of joining"),
        Field.day(paidUpTo, "the day paid up to"),
        Field.required(status, "a status").toLowerCase(Locale.UK),
        unit(units),
        sections == null
            ? List.of()
            : Arrays.stream(sections.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList());
  }

  /// The entry with its contact details alone corrected, as a member may do.
  Member contact(Member before) {
    return new Member(
        before.number(),
        before.name(),
        Field.text(email),
        lines(postalAddress),
        before.bornOn(),
        before.joinedOn(),
        before.paidUpTo(),
        before.status(),
        before.unit(),
        before.sections());
  }

  private @Nullable UnitId unit(Units units) {
    var name = Field.text(unit);
    if (name == null) {
      return null;
    }
    if (UnitId.isSlug(name) && units.find(new UnitId(name)).isPresent()) {
      return new UnitId(name);
    }
    if (units.find(name) instanceof UnitMatch.Found found) {
      return found.unit().id();
    }
    throw new RefusedException(new RegisterRefusal.NoOneUnit(name));
  }

  /// A browser ends lines with two signs, the register with one.
  private static @Nullable String lines(@Nullable String typed) {
    var text = Field.text(typed);
    return text == null ? null : String.join("\n", text.lines().map(String::strip).toList());
  }

  private static @Nullable String text(@Nullable Object day) {
    return day == null ? null : day.toString();
  }
}
