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
import org.jspecify.annotations.Nullable;

/// The fields of a form that was sent, and what is wrong with them by the name of the field.
final class Fields {
  private static final int LONGEST = 500;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Map<String, String> fields;
  private final Map<String, String> faults = new LinkedHashMap<>();

  Fields(Map<String, String> fields) {
    this.fields = fields;
  }

  Map<String, String> faults() {
    return faults;
  }

  void fault(String field, String words) {
    faults.putIfAbsent(field, words);
  }

  boolean isTicked(String field) {
    return fields.containsKey(field);
  }

  /// What was written, or nothing.
  String written(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  String text(String field, String name) {
    String text = written(field);
    if (text.isEmpty()) {
      fault(field, name + " is missing");
    } else if (text.length() > LONGEST) {
      fault(field, name + " is longer than " + LONGEST + " characters");
    }
    return text;
  }

  String slug(String field, String name) {
    String slug = text(field, name);
    if (!slug.isEmpty() && !ElectionId.isSlug(slug)) {
      fault(field, name + " must have small letters, digits and single hyphens only");
    }
    return slug;
  }

  int whole(String field, int least, int most, String name) {
    Integer number = optionalWhole(field, least, most, name);
    if (number == null) {
      fault(field, name + " must be a number from " + least + " to " + most);
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
      fault(field, "%s must be a number from %d to %d".formatted(name, least, most));
      return null;
    }
    return number;
  }

  /// A share of a whole, above 0% and at most 100%; null where it is none, which is a fault.
  @Nullable BigDecimal percent(String field, String name) {
    String text = written(field).replace("%", "").strip();
    BigDecimal percent =
        text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    if (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0) {
      fault(field, name + " must be a percentage above 0 and at most 100");
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
    String text = text(field, "The time zone");
    try {
      if (!text.isEmpty()) {
        return ZoneId.of(text);
      }
    } catch (DateTimeException _) {
      fault(field, "The time zone must be a name such as Europe/London");
    }
    return ZoneOffset.UTC;
  }
}
