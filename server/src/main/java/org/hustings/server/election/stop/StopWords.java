package org.hustings.server.election.stop;

import org.hustings.words.Message;

/// Says that an election does not go on, and why.
public final class StopWords {
  private StopWords() {}

  /// In a sentence or two, for whoever finds a door shut.
  public static Message sentence(Stop stop) {
    String key =
        switch (stop.kind()) {
          case CALLED_OFF -> "stop.sentence.called-off";
          case POSTPONED -> "stop.sentence.postponed";
          case ANNULLED -> "stop.sentence.annulled";
        };
    return Message.of(key, "reason", stop.reason());
  }

  /// What follows from it, for everybody.
  public static Message consequence(StopKind kind) {
    return switch (kind) {
      case CALLED_OFF -> Message.of("stop.consequence.called-off");
      case POSTPONED -> Message.of("stop.consequence.postponed");
      case ANNULLED -> Message.of("stop.consequence.annulled");
    };
  }

  /// The heading of a notice or a page.
  public static Message heading(StopKind kind) {
    return switch (kind) {
      case CALLED_OFF -> Message.of("stop.heading.called-off");
      case POSTPONED -> Message.of("stop.heading.postponed");
      case ANNULLED -> Message.of("stop.heading.annulled");
    };
  }

  /// What a letter's subject tells of it.
  static Message told(Stop stop) {
    return stop.until() == null ? heading(stop.kind()) : Message.of("stop.heading.taken-up");
  }
}
