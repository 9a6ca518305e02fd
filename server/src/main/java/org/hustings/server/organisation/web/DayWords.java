package org.hustings.server.organisation.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A day as people write it: "Monday 3 August 2020".
public final class DayWords {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private DayWords() {}

  public static String of(@Nullable LocalDate day) {
    return day == null ? "" : WORDS.format(day);
  }
}
