package org.hustings.server.election;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// What pages say of a timetable.
public final class TimetableWords {
  private static final int HOURS_SAID = 48;

  private TimetableWords() {}

  /// A day, or a day with its hour.
  public static String moment(Words words, Moment moment) {
    return switch (moment) {
      case Moment.Day day -> words.day(day.date());
      case Moment.Minute minute -> words.moment(minute.time());
    };
  }

  /// What an act is called: by the file's own words, else by those of its kind.
  public static String act(Words words, Act act) {
    return act(words, act.key(), act.words());
  }

  /// What the act is called that was changed.
  public static String act(Words words, TimetableChange change) {
    return act(words, change.act(), change.words());
  }

  private static String act(Words words, String key, String called) {
    Optional<ActKind> kind = ActKind.ofKey(key).filter(one -> one.words().equals(called));
    return kind.map(one -> words.say(name(one))).orElse(called);
  }

  static Message name(ActKind kind) {
    return Message.of(
        switch (kind) {
          case STATEMENTS_CLOSE -> "election.act.statements-close";
          case NOMINATIONS_OPEN -> "election.act.nominations-open";
          case NOMINATIONS_CLOSE -> "election.act.nominations-close";
          case ACCEPTANCES_CLOSE -> "election.act.acceptances-close";
          case FREEZE_DATE -> "election.act.freeze-date";
          case ARREARS_CUT_OFF -> "election.act.arrears-cut-off";
          case DISPATCH_BEGINS -> "election.act.dispatch-begins";
          case REISSUE_OPENS -> "election.act.reissue-opens";
          case POSTAL_REISSUE_CLOSES -> "election.act.postal-reissue-closes";
          case EMAIL_REISSUE_CLOSES -> "election.act.email-reissue-closes";
          case SELF_SERVICE_REISSUE_CLOSES -> "election.act.self-service-reissue-closes";
          case CLAIMS_CLOSE -> "election.act.claims-close";
          case BALLOT_CLOSES -> "election.act.ballot-closes";
          case DECLARATION -> "election.act.declaration";
          case OBJECTIONS_CLOSE -> "election.act.objections-close";
          case OTHER -> "election.act.other";
        });
  }

  /// What was and what is: "Nominations close: moved from Friday 25 September 2020 to Sunday 27
  /// September 2020."
  public static String change(Words words, TimetableChange change) {
    String act = act(words, change);
    if (change.from() == null) {
      return words.say("election.moved.added", "act", act, "to", value(change.to()));
    }
    return change.to() == null
        ? words.say("election.moved.removed", "act", act, "from", value(change.from()))
        : words.say(
            "election.moved.moved",
            "act",
            act,
            "from",
            value(change.from()),
            "to",
            value(change.to()));
  }

  private static Object value(@Nullable Moment moment) {
    return moment == null ? "" : MomentMessage.value(moment);
  }

  /// How far off a moment is: "in 55 days", "tomorrow", "in 5 hours", "today", "3 days ago".
  public static String howFar(Words words, Moment moment, Instant now, ZoneId zone) {
    if (moment instanceof Moment.Minute minute) {
      Duration until = Duration.between(now, minute.begins(zone));
      if (Math.abs(until.toHours()) < HOURS_SAID) {
        return words.say(hours(until));
      }
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    long days = ChronoUnit.DAYS.between(today, moment.date());
    return words.say(
        days < 0 ? "election.countdown.days-ago" : "election.countdown.in-days",
        "days",
        Math.abs(days));
  }

  private static Message hours(Duration until) {
    Duration length = until.abs();
    boolean ago = !until.isPositive();
    return length.toHours() > 0
        ? Message.of(
            ago ? "election.countdown.hours-ago" : "election.countdown.in-hours",
            "hours",
            length.toHours())
        : Message.of(
            ago ? "election.countdown.minutes-ago" : "election.countdown.in-minutes",
            "minutes",
            Math.max(1, length.toMinutes()));
  }
}
