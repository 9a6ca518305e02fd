package org.hustings.words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and hours as the readers of a language write them. The names of days and months are the
/// JDK's, the rest is in the messages `time.…`.
final class Times {
  private static final int NOON = 12;

  private final Words words;
  private final DateTimeFormatter day;
  private final DateTimeFormatter zone;

  Times(Words words) {
    Locale locale = words.language().locale();
    this.words = words;
    this.day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale);
    this.zone = DateTimeFormatter.ofPattern("zzzz", locale);
  }

  String day(LocalDate date) {
    return day.format(date);
  }

  String hour(LocalTime time) {
    int minute = time.getMinute();
    int hour = time.getHour() % NOON == 0 ? NOON : time.getHour() % NOON;
    boolean morning = time.getHour() < NOON;
    if (minute == 0 && hour == NOON) {
      return morning ? words.say("time.midnight") : words.say("time.noon");
    }
    String shown = minute == 0 ? "" + hour : hour + (minute < 10 ? ".0" : ".") + minute;
    return morning ? words.say("time.am", "hour", shown) : words.say("time.pm", "hour", shown);
  }

  String moment(LocalDateTime time) {
    String dayShown = day(time.toLocalDate());
    return words.say("time.moment", "day", dayShown, "hour", hour(time.toLocalTime()));
  }

  String inZone(ZonedDateTime time) {
    String shown = moment(time.toLocalDateTime());
    return words.say("time.in-zone", "moment", shown, "zone", zone.format(time));
  }
}
