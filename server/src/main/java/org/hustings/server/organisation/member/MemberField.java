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
      Column.optional("name", "full name", "member", "member name")
          .orLikely("display name", "contact name", "name in full"),
      FieldType.Line.of(
          Column.optional("first name", "forename", "forenames", "given name", "given names")
              .orLikely("first names", "christian name", "known as", "preferred name"),
          Column.optional("surname", "last name", "family name")
              .orLikely("second name", "last names"))),
  EMAIL(
      Member::email,
      "E-mail address",
      Column.optional("e-mail", "e-mail address", "mail")
          .orLikely(
              "primary e-mail",
              "primary e-mail address",
              "e-mail primary",
              "e-mail 1",
              "e-mail address 1",
              "main e-mail",
              "preferred e-mail",
              "contact e-mail",
              "member e-mail",
              "user e-mail",
              "home e-mail",
              "personal e-mail",
              "mail address"),
      new FieldType.Email()),
  POSTAL_ADDRESS(
      Member::postalAddress,
      "Postal address",
      Column.optional("postal address", "address", "full address")
          .orLikely("home address", "mailing address", "correspondence address", "contact address"),
      FieldType.Lines.of(
          Column.optional("address line 1", "address 1", "addr1", "street")
              .orLikely(
                  "street address",
                  "mailing street",
                  "house and street",
                  "line 1",
                  "home address 1",
                  "first line of address"),
          Column.optional("address line 2", "address 2", "addr2")
              .orLikely("line 2", "locality", "home address 2", "supplemental address 1"),
          Column.optional("address line 3", "address 3", "addr3")
              .orLikely("line 3", "home address 3", "supplemental address 2"),
          Column.optional("address line 4", "address 4", "addr4"),
          Column.optional("town", "city", "post town")
              .orLikely("town city", "town or city", "city town", "mailing city", "home town"),
          Column.optional("county").orLikely("state", "state province", "province", "county state"),
          Column.optional("postcode", "post code", "zip")
              .orLikely(
                  "postal code",
                  "zip code",
                  "zip postal code",
                  "postcode zip",
                  "mailing postcode",
                  "home postcode",
                  "mailing zip postal code"),
          Column.optional("country").orLikely("mailing country", "home country"))),
  BORN_ON(
      Member::bornOn,
      "Born on",
      Column.optional("born on", "date of birth", "dob", "birth date")
          .orLikely("birthday", "born", "birthdate"),
      new FieldType.Day()),
  JOINED_ON(
      Member::joinedOn,
      "Joined on",
      Column.optional("joined on", "joined", "date joined", "join date", "joining date")
          .orLikely(
              "date of joining",
              "member since",
              "membership start",
              "membership start date",
              "original join date",
              "start date",
              "enrolled"),
      new FieldType.Day()),
  PAID_UP_TO(
      Member::paidUpTo,
      "Paid up to",
      Column.optional("paid up to", "paid to", "paid until", "subscription paid to", "expires")
          .orLikely(
              "paid through",
              "paid thru",
              "subs paid to",
              "subs paid until",
              "renewal due",
              "renewal due date",
              "renewal due on",
              "renewal",
              "renewal date",
              "next renewal",
              "next renewal date",
              "date lapses",
              "expires on",
              "expiry",
              "expiry date",
              "expiration date",
              "membership expiry",
              "membership expiry date",
              "membership expires",
              "membership end",
              "membership end date",
              "end date",
              "valid until"),
      new FieldType.Day()),
  STATUS(
      Member::status,
      "Status",
      Column.optional("status", "membership status")
          .orLikely(
              "member status",
              "status name",
              "current status",
              "standing",
              "member type",
              "membership type",
              "membership category",
              "member category",
              "membership level",
              "membership grade",
              "member grade",
              "category"),
      new FieldType.Standing()),
  UNIT(
      Member::unit,
      "Unit",
      Column.optional(
              "unit", "unit name", "clp", "clp name", "constituency", "branch", "local party")
          .orLikely(
              "branch name",
              "constituency name",
              "local branch",
              "local group",
              "local association",
              "chapter",
              "chapter name",
              "lodge",
              "lodge name",
              "group name",
              "branch code",
              "home branch"),
      new FieldType.OfUnit()),
  SECTIONS(
      Member::sections,
      "Sections",
      Column.optional("sections", "section", "groups").orLikely("section name", "member groups"),
      new FieldType.Several()),
  PREFERRED_LANGUAGE(
      Member::preferredLanguage,
      "Preferred language",
      Column.optional("preferred language", "language", "language preference")
          .orLikely("correspondence language", "language of correspondence"),
      FieldType.Choice.of(
          FieldType.Option.of("en", "English", "en-GB"),
          FieldType.Option.of("cy", "Welsh", "Cymraeg", "cy-GB"))),
  TELEPHONE(
      Member::telephone,
      "Telephone",
      Column.optional("telephone", "telephone number", "phone", "phone number", "mobile")
          .orLikely(
              "mobile number",
              "mobile phone",
              "mobile telephone",
              "mobile tel",
              "mobile no",
              "tel",
              "tel no",
              "telephone no",
              "phone no",
              "primary phone",
              "cell phone",
              "home phone",
              "home telephone",
              "home tel",
              "daytime telephone"),
      FieldType.Line.of()),
  FORMAT_WANTED(
      Member::formatWanted,
      "Format wanted",
      Column.optional("format wanted", "format", "accessible format", "alternative format"),
      FieldType.Choice.of(
          FieldType.Option.of(Format.PRINT_16.key(), "Print of 16 points", "16 point"),
          FieldType.Option.of(
              Format.PRINT_18.key(), "Large print, 18 points", "large print", "18 point"),
          FieldType.Option.of(Format.PRINT_24.key(), "Very large print, 24 points", "24 point"),
          FieldType.Option.of(Format.PLAIN_TEXT_MAIL.key(), "Plain text by e-mail", "plain text"),
          FieldType.Option.of(Format.AUDIO.key(), "Audio"),
          FieldType.Option.of(Format.EASY_READ.key(), "Easy read"),
          FieldType.Option.of(Format.BRAILLE_READY.key(), "A file ready for braille", "braille"))),
  TELEPHONE_HELP(
      Member::telephoneHelp,
      "Help by telephone",
      Column.optional(
          "help by telephone", "may be helped by telephone", "telephone help", "phone help"),
      FieldType.Choice.of(
          FieldType.Option.of("yes", "May be helped by telephone", "y", "true", "1"),
          FieldType.Option.of("no", "No help by telephone", "n", "false", "0")));

  /// Those without which there is no entry.
  private static final Set<MemberField> REQUIRED = EnumSet.of(NAME, STATUS);

  /// Those that members correct for themselves.
  private static final Set<MemberField> OWN =
      EnumSet.of(
          EMAIL, POSTAL_ADDRESS, TELEPHONE, PREFERRED_LANGUAGE, FORMAT_WANTED, TELEPHONE_HELP);

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
