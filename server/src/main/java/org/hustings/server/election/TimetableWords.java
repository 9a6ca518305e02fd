package org.hustings.server.election;

import org.hustings.definition.timetable.Moment;
import org.hustings.words.Words;

/// What pages say of a timetable.
public final class TimetableWords {
  private TimetableWords() {}

  /// A day, or a day with its hour.
  public static String moment(Words words, Moment moment) {
    return switch (moment) {
      case Moment.Day day -> words.day(day.date());
      case Moment.Minute minute -> words.moment(minute.time());
    };
  }
}
