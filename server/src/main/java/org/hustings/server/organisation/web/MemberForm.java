package org.hustings.server.organisation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.FieldType;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.MemberField;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitMatch;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/// A member's entry as the form shows it and as somebody filled it in. What a form does not have is
/// left as it is.
public record MemberForm(Map<MemberField, String> typed, @Nullable String reason) {
  static MemberForm of(Member member, Units units) {
    Map<MemberField, String> typed = new EnumMap<>(MemberField.class);
    for (MemberField field : MemberField.values()) {
      typed.put(field, text(field.of(member), units));
    }
    return new MemberForm(typed, null);
  }

  /// What a browser sent.
  static MemberForm of(Map<String, String> sent) {
    Map<MemberField, String> typed = new EnumMap<>(MemberField.class);
    for (MemberField field : MemberField.values()) {
      if (sent.containsKey(inForms(field))) {
        typed.put(field, sent.get(inForms(field)));
      }
    }
    return new MemberForm(typed, sent.get("reason"));
  }

  /// The form with what the member's entry has where nothing was sent.
  MemberForm over(Member member, Units units) {
    Map<MemberField, String> whole = new EnumMap<>(of(member, units).typed);
    whole.putAll(typed);
    return new MemberForm(whole, reason);
  }

  /// The name that the field has in a form: `postalAddress`.
  public static String inForms(MemberField field) {
    String[] words = field.column().split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  /// The kind of input that takes it.
  public static String inputType(MemberField field) {
    return switch (field.type()) {
      case FieldType.Email _ -> "email";
      case FieldType.Day _ -> "date";
      default -> field == MemberField.TELEPHONE ? "tel" : "text";
    };
  }

  /// What stands in the field; empty for nothing.
  public String value(MemberField field) {
    return typed.getOrDefault(field, "");
  }

  /// The value for somebody who only reads it.
  public String words(MemberField field, Member member) {
    if (field.of(member) instanceof LocalDate day) {
      return DayWords.of(day);
    }
    String words = field == MemberField.UNIT ? value(field) : field.words(field.of(member));
    return words == null ? "" : words;
  }

  /// The form for somebody who is not on the register yet.
  static MemberForm empty() {
    return new MemberForm(new EnumMap<>(Map.of(MemberField.STATUS, Member.ACTIVE)), null);
  }

  /// A new entry with this number.
  Member newMember(MemberNumber number, Units units) {
    return Member.of(
        number,
        field -> {
          Object value = value(field, this.value(field), units);
          return value == null && field.type() instanceof FieldType.Several ? List.of() : value;
        });
  }

  /// The whole entry, as staff correct it.
  Member member(Member before, Units units) {
    return Member.of(before.number(), field -> value(field, before, units));
  }

  /// The entry with that alone corrected which members correct for themselves.
  Member own(Member before, Units units) {
    return Member.of(
        before.number(), field -> field.isOwn() ? value(field, before, units) : field.of(before));
  }

  private @Nullable Object value(MemberField field, Member before, Units units) {
    String text = typed.get(field);
    return text == null ? field.of(before) : value(field, text, units);
  }

  private static @Nullable Object value(MemberField field, String text, Units units) {
    String typed =
        field.isRequired()
            ? Field.required(text, "a " + field.inFiles().heading())
            : Field.text(text);
    return switch (field.type()) {
      case FieldType.Line _, FieldType.Email _, FieldType.Choice _ -> typed;
      case FieldType.Lines _ -> lines(typed);
      case FieldType.Day _ -> Field.day(typed, "“" + field.label() + "”");
      case FieldType.Standing _ -> typed == null ? null : typed.toLowerCase(Locale.UK);
      case FieldType.OfUnit _ -> unit(typed, units);
      case FieldType.Several _ -> several(typed);
    };
  }

  private static @Nullable UnitId unit(@Nullable String name, Units units) {
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
  private static @Nullable String lines(@Nullable String text) {
    return text == null ? null : String.join("\n", text.lines().map(String::strip).toList());
  }

  private static List<String> several(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }

  private static String text(@Nullable Object value, Units units) {
    return switch (value) {
      case null -> "";
      case UnitId unit -> units.find(unit).map(Unit::fullName).orElse(unit.slug());
      case List<?> parts -> String.join(", ", parts.stream().map(Object::toString).toList());
      default -> value.toString();
    };
  }
}
