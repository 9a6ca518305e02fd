package org.hustings.server.organisation.member;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.hustings.server.account.PersonId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// A person on the membership register. The postal address has a line for each of its lines; the
/// status is the organisation's own word in small letters, behind `left: ` where it says that they
/// are no member; `paidUpTo` is the last day paid for. The
/// preferred language is `en` or `cy`, the format wanted one of [MemberField#FORMAT_WANTED];
/// whether they may be helped by telephone is `yes` or `no`, and null where nobody has said.
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
    List<String> sections,
    @Nullable String preferredLanguage,
    @Nullable String telephone,
    @Nullable String formatWanted,
    @Nullable String telephoneHelp) {
  /// The status of a member about whom a file says nothing else.
  public static final String ACTIVE = "active";

  /// The status of a member whom a complete file no longer holds.
  public static final String LEFT = "left";

  /// What stands before the organisation's own word where that says that they are no member.
  static final String LEFT_AS = "left: ";

  private static final String NO = "no";

  /// Where an entry's values come from.
  @FunctionalInterface
  public interface Values<E extends Exception> {
    @Nullable Object of(MemberField field) throws E;
  }

  /// The entry of this number with these values, each as its field's type has it.
  @SuppressWarnings("unchecked") // the sections are a list of texts
  public static <E extends Exception> Member of(MemberNumber number, Values<E> values) throws E {
    return new Member(
        number,
        (String) requireNonNull(values.of(MemberField.NAME)),
        (String) values.of(MemberField.EMAIL),
        (String) values.of(MemberField.POSTAL_ADDRESS),
        (LocalDate) values.of(MemberField.BORN_ON),
        (LocalDate) values.of(MemberField.JOINED_ON),
        (LocalDate) values.of(MemberField.PAID_UP_TO),
        (String) requireNonNull(values.of(MemberField.STATUS)),
        (UnitId) values.of(MemberField.UNIT),
        (List<String>) requireNonNull(values.of(MemberField.SECTIONS)),
        (String) values.of(MemberField.PREFERRED_LANGUAGE),
        (String) values.of(MemberField.TELEPHONE),
        (String) values.of(MemberField.FORMAT_WANTED),
        (String) values.of(MemberField.TELEPHONE_HELP));
  }

  /// Whether they asked that nobody help them by telephone.
  public boolean refusesTelephoneHelp() {
    return NO.equals(telephoneHelp);
  }

  /// Whether the status says that they are no member: any more, or yet.
  public boolean hasLeft() {
    return status.equals(LEFT) || status.startsWith(LEFT_AS);
  }

  /// The organisation's own word of a status as it is recorded.
  static String wordOf(String status) {
    return status.startsWith(LEFT_AS) ? status.substring(LEFT_AS.length()) : status;
  }

  /// The same in SQL, of the row that is called so: that they have not left.
  public static String stands(String row) {
    return "(%1$s.status <> '%2$s' AND %1$s.status NOT LIKE '%3$s%%')"
        .formatted(row, LEFT, LEFT_AS);
  }

  /// The same entry with another status.
  Member withStatus(String other) {
    return of(number, field -> field == MemberField.STATUS ? other : field.of(this));
  }

  /// The same entry with another e-mail address, or none.
  public Member withEmail(@Nullable String other) {
    return of(number, field -> field == MemberField.EMAIL ? other : field.of(this));
  }

  /// Who signs in as this member.
  public PersonId person() {
    return new PersonId(MemberRegister.NAME, number.value());
  }

  public Member {
    email = EmailAddress.keptOrNull(email);
    sections = sections.stream().distinct().sorted().toList();
  }
}
