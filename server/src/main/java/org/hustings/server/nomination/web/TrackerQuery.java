package org.hustings.server.nomination.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hustings.server.nomination.tracker.Choice;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// What the address of a tracker asks for.
///
/// @param given the parameters that were given, by name, in a fixed order
record TrackerQuery(Choice choice, Map<String, String> given) {
  private static final String THRESHOLD = "threshold";
  private static final String SORT = "sort";

  /// Reads the parameters `show`, `slate`, `region`, `nation`, `body`, `threshold`, `sort` and
  /// `as-at`. Unknown values of those that have a fixed list are refused; others just find nothing.
  static TrackerQuery read(Map<String, String> parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name :
        new String[] {"show", "slate", "region", "nation", "body", THRESHOLD, SORT, "as-at"}) {
      String value = parameters.get(name);
      if (value != null && !value.isBlank()) {
        given.put(name, value.strip());
      }
    }
    return new TrackerQuery(
        new Choice(
            "all".equals(oneOf(given, "show", "nominated", "all")),
            given.get("slate"),
            given.get("region"),
            given.get("nation"),
            given.get("body"),
            met(oneOf(given, THRESHOLD, "met", "not-met")),
            "number".equals(oneOf(given, SORT, "name", "number"))
                ? Choice.Sort.NUMBER
                : Choice.Sort.NAME),
        given);
  }

  private static @Nullable Boolean met(@Nullable String threshold) {
    return threshold == null ? null : threshold.equals("met");
  }

  private static @Nullable String oneOf(
      Map<String, String> given, String name, String first, String second) {
    @Nullable String value = given.get(name);
    if (value != null) {
      value = value.toLowerCase(Locale.ROOT);
      if (!value.equals(first) && !value.equals(second)) {
        throw UnansweredException.unreadable(
            Message.of("nothing.parameter", "name", name, "value", value),
            Message.of("nothing.parameter-is", "first", first, "second", second));
      }
    }
    return value;
  }

  /// The parameter as it was given; empty if it was not.
  String value(String name) {
    return given.getOrDefault(name, "");
  }

  /// Whether the list is narrowed or put in another order.
  boolean isUsual() {
    return given.isEmpty();
  }

  /// What was asked for, as the end of an address: "?region=Wales&sort=number"; empty for nothing.
  String query() {
    StringBuilder query = new StringBuilder();
    given.forEach((name, value) ->
        query
            .append(query.isEmpty() ? '?' : '&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return query.toString();
  }
}
