package org.hustings.server.organisation.member;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.csv.Column;
import org.jspecify.annotations.Nullable;

/// The fields of a member's entry. What is read from a file, staged, compared, written, exported,
/// told as a difference and shown on a form follows from this table. A new field takes a line here,
/// a component of [Member], a column in the database and a line in `docs/formats-register.md`.
@SuppressWarnings("ImmutableEnumChecker") // getters, columns and types are values, not marked so
public enum MemberField {
  NAME(
      Member::name,
      "Name",
      Column.optional("name", "full name", "member", "member name"),
      FieldType.Line.of(
          Column.optional("first name", "forename", "forenames", "given name", "given names"),
          Column.optional("surname", "last name", "family name"))),
  EMAIL(
      Member::email,
      "E-mail address",
      Column.optional("e-mail", "e-mail address", "mail"),
      new FieldType.Email()),
  POSTAL_ADDRESS(
      Member::postalAddress,
      "Postal address",
      Column.optional("postal address", "address", "full address"),
      FieldType.Lines.of(
          Column.optional("address line 1", "address 1", "addr1", "street"),
          Column.optional("address line 2", "address 2", "addr2"),
          Column.optional("address line 3", "address 3", "addr3"),
          Column.optional("address line 4", "address 4", "addr4"),
          Column.optional("town", "city", "post town"),
          Column.optional("county"),
          Column.optional("postcode", "post code", "zip"),
          Column.optional("country"))),
  BORN_ON(
      Member::bornOn,
      "Born on",
      Column.optional("born on", "date of birth", "dob", "birth date"),
      new FieldType.Day()),
  JOINED_ON(
      Member::joinedOn,
      "Joined on",
      Column.optional("joined on", "joined", "date joined", "join date", "joining date"),
      new FieldType.Day()),
  PAID_UP_TO(
      Member::paidUpTo,
      "Paid up to",
      Column.optional("paid up to", "paid to", "paid until", "subscription paid to", "expires"),
      new FieldType.Day()),
  STATUS(
      Member::status,
      "Status",
      Column.optional("status", "membership status"),
      new FieldType.Standing()),
  UNIT(
      Member::unit,
      "Unit",
      Column.optional(
          "unit", "unit name", "clp", "clp name", "constituency", "branch", "local party"),
      new FieldType.OfUnit()),
  SECTIONS(
      Member::sections,
      "Sections",
      Column.optional("sections", "section", "groups"),
      new FieldType.Several()),
  PREFERRED_LANGUAGE(
      Member::preferredLanguage,
      "Preferred language",
      Column.optional("preferred language", "language", "language preference"),
      FieldType.Choice.of(
          FieldType.Option.of("en", "English", "en-GB"),
          FieldType.Option.of("cy", "Welsh", "Cymraeg", "cy-GB"))),
  TELEPHONE(
      Member::telephone,
      "Telephone",
      Column.optional("telephone", "telephone number", "phone", "phone number", "mobile"),
      FieldType.Line.of()),
  FORMAT_WANTED(
      Member::formatWanted,
      "Format wanted",
      Column.optional("format wanted", "format", "accessible format", "alternative format"),
      FieldType.Choice.of(
          FieldType.Option.of("print-16", "Print of 16 points", "16 point"),
          FieldType.Option.of("print-18", "Large print, 18 points", "large print", "18 point"),
          FieldType.Option.of("print-24", "Very large print, 24 points", "24 point"),
          FieldType.Option.of("plain-text-mail", "Plain text by e-mail", "plain text"),
          FieldType.Option.of("audio", "Audio"),
          FieldType.Option.of("easy-read", "Easy read"),
          FieldType.Option.of("braille-ready", "A file ready for braille", "braille")));

  /// Those without which there is no entry.
  private static final Set<MemberField> REQUIRED = EnumSet.of(NAME, STATUS);

  /// Those that members correct for themselves.
  private static final Set<MemberField> OWN =
      EnumSet.of(EMAIL, POSTAL_ADDRESS, TELEPHONE, PREFERRED_LANGUAGE, FORMAT_WANTED);

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
  private final Getter getter;

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final Column inFiles;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final FieldType type;

  MemberField(Getter getter, String label, Column inFiles, FieldType type) {
    this.getter = getter;
    this.label = label;
    this.inFiles = inFiles;
    this.type = type;
  }

  /// Gives the field's value in an entry.
  @FunctionalInterface
  private interface Getter {
    @Nullable Object of(Member member);
  }

  /// The value in this entry; null where nothing is recorded.
  public @Nullable Object of(Member member) {
    return getter.of(member);
  }

  /// What the field is called on a form.
  public String label() {
    return label;
  }

  public FieldType type() {
    return type;
  }

  public boolean isRequired() {
    return REQUIRED.contains(this);
  }

  /// Whether members correct it for themselves.
  public boolean isOwn() {
    return OWN.contains(this);
  }

  /// The column of a file that has it whole.
  public Column inFiles() {
    return inFiles;
  }

  /// The column of the database.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// In which fields two states of a member's entry differ.
  public static List<FieldChange> differences(Member before, Member after) {
    return Stream.of(values())
        .filter(field -> !Objects.equals(field.of(before), field.of(after)))
        .map(field ->
            new FieldChange(
                field.inFiles.heading(),
                field.words(field.of(before)),
                field.words(field.of(after))))
        .toList();
  }

  /// A value of the field as people read it; null for nothing.
  public @Nullable String words(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> parts when parts.isEmpty() -> null;
      case List<?> parts -> parts.stream().map(Object::toString).collect(Collectors.joining(", "));
      default ->
          type instanceof FieldType.Choice choice
              ? choice.find(value.toString()).map(FieldType.Option::words).orElse(value.toString())
              : value.toString();
    };
  }
}
