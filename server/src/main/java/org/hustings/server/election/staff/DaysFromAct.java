package org.hustings.server.election.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.timetable.Act;

/// A day as people say it: "14 days before ballot-closes", "1 day after The ballot closes", or an act
/// alone, whose own day it is.
///
/// @param act what the day is reckoned from, by its short name
/// @param days negative before it
record DaysFromAct(String act, int days) {
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,3}) days? (before|after) (.+)", Pattern.CASE_INSENSITIVE);

  /// Nothing where this is not how a day is written, or no act is called so.
  static Optional<DaysFromAct> of(String text, Collection<Act> acts) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return named(text, acts).map(act -> new DaysFromAct(act.key(), 0));
    }
    int days = Integer.parseInt(written.group(1));
    boolean before = written.group(2).equalsIgnoreCase("before");
    return named(written.group(3), acts)
        .map(act -> new DaysFromAct(act.key(), before ? -days : days));
  }

  /// The act of this short name, or of these words.
  static Optional<Act> named(String written, Collection<Act> acts) {
    String name = written.strip();
    return acts.stream()
        .filter(act -> act.key().equals(name) || act.words().equalsIgnoreCase(name))
        .findFirst();
  }

  LocalDate from(LocalDate day) {
    return day.plusDays(days);
  }
}
