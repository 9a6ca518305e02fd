package org.hustings.server.election.staff;

import java.util.Map;

/// Rows of a form, of which there are always some empty ones left.
public final class Rows {
  private static final int SPARE = 2;
  private static final int MOST = 60;

  private Rows() {}

  /// What the names of a row's fields begin with: "voters.0.".
  public static String row(String prefix, int number) {
    return prefix + "." + number + ".";
  }

  /// Notes how many rows are filled.
  static void count(Map<String, String> fields, String prefix, int filled) {
    fields.put(prefix + ".rows", Integer.toString(filled + SPARE));
  }

  /// How many rows to show.
  public static int shown(Map<String, String> fields, String prefix) {
    String rows = fields.getOrDefault(prefix + ".rows", "");
    return rows.matches("[0-9]{1,2}") ? Math.min(MOST, Integer.parseInt(rows)) : SPARE;
  }

  /// How many rows were sent.
  static int sent(Fields form, String prefix) {
    return shown(Map.of(prefix + ".rows", form.written(prefix + ".rows")), prefix);
  }
}
