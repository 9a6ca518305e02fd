package org.hustings.server.election.stop;

import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.words.Message;

/// Says that an election does not go on, and why.
public final class StopWords {
  private StopWords() {}

  /// In a sentence or two, for whoever finds a door shut.
  public static Message sentence(Stop stop) {
    String key =
        stop.isOfContest()
            ? switch (stop.kind()) {
              case CALLED_OFF -> "stop.contest.sentence.called-off";
              case POSTPONED -> "stop.contest.sentence.postponed";
              case ANNULLED -> "stop.contest.sentence.annulled";
            }
            : switch (stop.kind()) {
              case CALLED_OFF -> "stop.sentence.called-off";
              case POSTPONED -> "stop.sentence.postponed";
              case ANNULLED -> "stop.sentence.annulled";
            };
    return Message.of(key, "reason", stop.reason());
  }

  /// What follows from it, for everybody.
  public static Message consequence(Stop stop) {
    return stop.isOfContest() ? consequenceOfContest(stop.kind()) : consequence(stop.kind());
  }

  /// What follows where one contest alone does not go on.
  public static Message consequenceOfContest(StopKind kind) {
    return switch (kind) {
      case CALLED_OFF -> Message.of("stop.contest.consequence.called-off");
      case POSTPONED -> Message.of("stop.contest.consequence.postponed");
      case ANNULLED -> Message.of("stop.contest.consequence.annulled");
    };
  }

  /// The heading where one contest alone does not go on.
  public static Message headingOfContest(StopKind kind, String contest) {
    return switch (kind) {
      case CALLED_OFF -> Message.of("stop.contest.heading.called-off", "contest", contest);
      case POSTPONED -> Message.of("stop.contest.heading.postponed", "contest", contest);
      case ANNULLED -> Message.of("stop.contest.heading.annulled", "contest", contest);
    };
  }

  /// The heading of a notice or a page about it.
  public static Message heading(ElectionDefinition election, Stop stop) {
    String contest = stop.contest();
    return contest == null
        ? heading(stop.kind())
        : headingOfContest(
            stop.kind(), election.contest(contest).map(ContestDefinition::name).orElse(contest));
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
  static Message told(ElectionDefinition election, Stop stop) {
    return stop.until() == null ? heading(election, stop) : Message.of("stop.heading.taken-up");
  }
}
