package org.hustings.server.election.rules;

import org.hustings.definition.timetable.Moment;
import org.hustings.words.Message;

/// A moment of a timetable as messages take it.
public final class MomentMessage {
  private MomentMessage() {}

  /// The day, or the day with its hour, which words write by its type.
  public static Object value(Moment moment) {
    return switch (moment) {
      case Moment.Day day -> day.date();
      case Moment.Minute minute -> minute.time();
    };
  }

  /// As it stands in a sentence: "on Monday 3 August 2020", "at 4.30pm on Monday 3 August 2020".
  public static Message inSentence(Moment moment) {
    return switch (moment) {
      case Moment.Day day -> Message.of("election.when.day", "day", day.date());
      case Moment.Minute minute -> Message.of("election.when.minute", "time", minute.time());
    };
  }
}
