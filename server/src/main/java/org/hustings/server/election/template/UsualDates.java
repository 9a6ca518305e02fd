package org.hustings.server.election.template;

import static org.hustings.definition.timetable.ActKind.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;

/// A timetable reckoned from the first day on which one may nominate. Whatever ends, ends at noon on
/// a working day, when somebody can be asked; no clock is changed at noon. How each date is reckoned
/// stands in `docs/templates.md`.
final class UsualDates {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  /// A lost ballot is not asked for before it could have come.
  private static final int UNTIL_REISSUES = 3;

  /// A ballot sent anew by post goes there and comes back.
  private static final int POST_THERE_AND_BACK = 7;

  private final ZoneId zone;
  private final WorkingDays days;

  private UsualDates(ZoneId zone) {
    this.zone = zone;
    days = WorkingDays.in(zone);
  }

  static Timetable of(LocalDate first, ZoneId zone, Lengths lengths, List<Channel> channels) {
    return new UsualDates(zone).timetable(first, lengths, channels);
  }

  /// Reckoned from the first day on which members have notice of a question.
  static Timetable ofQuestion(
      LocalDate first, ZoneId zone, Lengths lengths, List<Channel> channels) {
    UsualDates dates = new UsualDates(zone);
    LocalDate freeze = dates.days.onOrAfter(first.plusDays(lengths.making()));
    List<Act> acts = new ArrayList<>();
    acts.add(Act.of(FREEZE_DATE, new Moment.Day(freeze)));
    LocalDate dispatch = dates.days.onOrAfter(freeze.plusDays(lengths.making()));
    dates.voting(acts, dispatch, lengths, channels);
    return new Timetable(zone, acts);
  }

  private Timetable timetable(LocalDate first, Lengths lengths, List<Channel> channels) {
    LocalDate close = days.onOrAfter(first.plusDays(lengths.nominations()));
    LocalDate accepted = days.onOrAfter(close.plusDays(lengths.acceptances()));
    LocalDate dispatch = days.onOrAfter(accepted.plusDays(lengths.making()));
    List<Act> acts = new ArrayList<>();
    acts.add(Act.of(NOMINATIONS_OPEN, new Moment.Day(first)));
    acts.add(at(NOMINATIONS_CLOSE, close, NOON));
    acts.add(at(ACCEPTANCES_CLOSE, accepted, NOON));
    acts.add(at(STATEMENTS_CLOSE, accepted, NOON));
    acts.add(Act.of(FREEZE_DATE, new Moment.Day(close)));
    voting(acts, dispatch, lengths, channels);
    return new Timetable(zone, acts);
  }

  /// From dispatch to the declaration.
  private void voting(List<Act> acts, LocalDate dispatch, Lengths lengths, List<Channel> channels) {
    LocalDate ballotCloses = days.onOrAfter(dispatch.plusDays(lengths.ballot()));
    LocalDate reissues = days.onOrAfter(dispatch.plusDays(UNTIL_REISSUES));
    LocalDate before = days.onOrBefore(ballotCloses.minusDays(1));
    acts.add(at(DISPATCH_BEGINS, dispatch, MORNING));
    acts.add(at(REISSUE_OPENS, reissues, MORNING));
    if (channels.contains(Channel.POST)) {
      LocalDate last = days.onOrBefore(ballotCloses.minusDays(POST_THERE_AND_BACK));
      acts.add(at(POSTAL_REISSUE_CLOSES, last.isAfter(reissues) ? last : reissues, NOON));
    }
    if (channels.contains(Channel.ONLINE)) {
      acts.add(at(EMAIL_REISSUE_CLOSES, before, NOON));
      acts.add(at(SELF_SERVICE_REISSUE_CLOSES, before, EVENING));
    }
    acts.add(at(BALLOT_CLOSES, ballotCloses, NOON));
    acts.add(at(DECLARATION, days.onOrAfter(ballotCloses.plusDays(1)), EVENING));
  }

  private static Act at(ActKind kind, LocalDate day, LocalTime time) {
    return Act.of(kind, new Moment.Minute(day.atTime(time)));
  }
}
