package org.hustings.ballotbox.sealing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The form of a key's and a share's file: lines of a name, a colon and a value, which can be
/// printed, read aloud and typed in again. Lines that begin with `#` are for people.
record KeyText(String kind, Map<String, String> fields) {
  private static final int LONGEST = 20_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

  @SafeVarargs
  static String write(String kind, Map.Entry<String, String>... fields) {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    for (Map.Entry<String, String> field : fields) {
      all.add(field);
    }
    return write(kind, all);
  }

  static String write(String kind, List<Map.Entry<String, String>> fields) {
    StringBuilder text = new StringBuilder(kind).append('\n');
    for (Map.Entry<String, String> field : fields) {
      text.append(field.getKey()).append(": ").append(field.getValue()).append('\n');
    }
    return text.toString();
  }

  static KeyText read(String kind, String text) {
    return read(kind, text, LONGEST);
  }

  static KeyText read(String kind, String text, int longest) {
    if (text.length() > longest) {
      throw new KeyTextException(
          "This is %d characters long, and no \"%s\" is.".formatted(text.length(), kind));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    boolean begun = false;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (!begun) {
        begun = requireKind(kind, line);
      } else if (colon < 0) {
        throw new KeyTextException(
            "The line \"%s\" has no colon; expected a name, a colon and a value."
                .formatted(shortened(line)));
      } else {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.put(name, line.substring(colon + 1).strip());
      }
    }
    return new KeyText(kind, Map.copyOf(fields));
  }

  private static boolean requireKind(String kind, String line) {
    if (!line.equalsIgnoreCase(kind)) {
      throw new KeyTextException(
          "It begins with \"%s\"; expected \"%s\".".formatted(shortened(line), kind));
    }
    return true;
  }

  String field(String name) {
    String value = fields.get(name);
    if (value == null || value.isEmpty()) {
      throw new KeyTextException("The line \"%s: …\" of the %s is missing.".formatted(name, kind));
    }
    return value;
  }

  /// A value that has no capitals, however it was typed.
  String lower(String name) {
    return field(name).toLowerCase(Locale.ROOT);
  }

  int number(String name) {
    String value = field(name);
    if (!NUMBER.matcher(value).matches()) {
      throw new KeyTextException(
          "\"%s: %s\" should have a whole number.".formatted(name, shortened(value)));
    }
    return Integer.parseInt(value);
  }

  /// A value in hexadecimal, however it is grouped.
  String hex(String name) {
    String value = field(name).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    if (!HEX.matcher(value).matches()) {
      throw new KeyTextException(
          "The line \"%s\" should have only the figures 0-9 and the letters a-f.".formatted(name));
    }
    return value;
  }

  /// What the fields describe, with their faults told as those of this file.
  <T> T make(Supplier<T> made) {
    try {
      return made.get();
    } catch (KeyTextException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new KeyTextException("In the %s: %s.".formatted(kind, e.getMessage()));
    }
  }

  /// In groups of four, as people read figures aloud.
  static String grouped(String hex) {
    return hex.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
