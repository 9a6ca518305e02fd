package org.hustings.server.election.staff;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.hustings.definition.ElectionId;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// The fields of a form that was sent, and what is wrong with them by the name of the field.
final class Fields {
  private static final int LONGEST = 500;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Map<String, String> fields;
  private final Words english;
  private final Map<String, String> faults = new LinkedHashMap<>();

  /// @param english in which officials are told what is wrong
  Fields(Map<String, String> fields, Words english) {
    this.fields = fields;
    this.english = english;
  }

  Map<String, String> faults() {
    return faults;
  }

  void fault(String field, String words) {
    faults.putIfAbsent(field, words);
  }

  void fault(String field, Message words) {
    fault(field, english.say(words));
  }

  boolean isTicked(String field) {
    return fields.containsKey(field);
  }

  /// What was written, or nothing.
  String written(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /// @param name the key of what a sentence calls the field, as in all of these
  String text(String field, String name) {
    String text = written(field);
    if (text.isEmpty()) {
      fault(field, Message.of("field-staff.fault.missing", "name", english.say(name)));
    } else if (text.length() > LONGEST) {
      fault(
          field,
          Message.of("field-staff.fault.too-long", "name", english.say(name), "longest", LONGEST));
    }
    return text;
  }

  String slug(String field, String name) {
    String slug = text(field, name);
    if (!slug.isEmpty() && !ElectionId.isSlug(slug)) {
      fault(field, Message.of("field-staff.fault.slug", "name", english.say(name)));
    }
    return slug;
  }

  int whole(String field, int least, int most, String name) {
    Integer number = optionalWhole(field, least, most, name);
    if (number == null) {
      fault(field, noNumber(least, most, name));
      return least;
    }
    return number;
  }

  @Nullable Integer optionalWhole(String field, int least, int most, String name) {
    String text = written(field);
    if (text.isEmpty()) {
      return null;
    }
    int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      fault(field, noNumber(least, most, name));
      return null;
    }
    return number;
  }

  private Message noNumber(int least, int most, String name) {
    return Message.of(
        "field-staff.fault.number",
        "name",
        english.say(name),
        "least",
        String.valueOf(least),
        "most",
        String.valueOf(most));
  }

  /// A share of a whole, above 0% and at most 100%; null where it is none, which is a fault.
  @Nullable BigDecimal percent(String field, String name) {
    String text = written(field).replace("%", "").strip();
    BigDecimal percent =
        text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    if (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0) {
      fault(field, Message.of("field-staff.fault.percent", "name", english.say(name)));
      return null;
    }
    return percent;
  }

  /// One of several values by its key; null where none is chosen.
  <T> @Nullable T choice(String field, T[] choices, Function<T, String> key) {
    String written = written(field);
    return Arrays.stream(choices)
        .filter(choice -> key.apply(choice).equals(written))
        .findFirst()
        .orElse(null);
  }

  ZoneId zone(String field) {
    String text = text(field, "field-staff.name.zone");
    try {
      if (!text.isEmpty()) {
        return ZoneId.of(text);
      }
    } catch (DateTimeException _) {
      fault(field, Message.of("field-staff.fault.zone"));
    }
    return ZoneOffset.UTC;
  }
}
