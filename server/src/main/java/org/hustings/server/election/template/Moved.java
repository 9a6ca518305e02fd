package org.hustings.server.election.template;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;

/// The acts of an earlier election as many days later, each on the next working day.
public final class Moved implements UnaryOperator<Moment> {
  private final long later;
  private final WorkingDays days;

  private Moved(long later, WorkingDays days) {
    this.later = later;
    this.days = days;
  }

  /// Moved so that its first act is on this day.
  public static Moved toBegin(LocalDate first, Timetable earlier, ZoneId zone) {
    LocalDate began = earlier.acts().isEmpty() ? first : earlier.acts().getFirst().at().date();
    return new Moved(ChronoUnit.DAYS.between(began, first), WorkingDays.in(zone));
  }

  @Override
  public Moment apply(Moment moment) {
    LocalDate day = days.onOrAfter(moment.date().plusDays(later));
    return switch (moment) {
      case Moment.Day _ -> new Moment.Day(day);
      case Moment.Minute minute ->
          new Moment.Minute(LocalDateTime.of(day, minute.time().toLocalTime()));
    };
  }
}
