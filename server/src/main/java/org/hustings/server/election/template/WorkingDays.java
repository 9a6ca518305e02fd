package org.hustings.server.election.template;

import com.ibm.icu.util.TimeZone;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The days on which people act: Monday to Friday without the public holidays of the zone's country.
/// What is a holiday in a part of the country only, such as St Andrew's Day, is none of them either.
/// A zone without a country, such as UTC, has no holidays.
final class WorkingDays {
  private final Optional<HolidayManager> holidays;
  private final Map<Integer, Set<LocalDate>> closed = new HashMap<>();

  private WorkingDays(Optional<HolidayManager> holidays) {
    this.holidays = holidays;
  }

  static WorkingDays in(ZoneId zone) {
    String country = country(zone);
    return new WorkingDays(
        HolidayManager.getSupportedCalendarCodes().contains(country)
            ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)))
            : Optional.empty());
  }

  private static String country(ZoneId zone) {
    try {
      return TimeZone.getRegion(zone.getId());
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isWorkingDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !closed.computeIfAbsent(day.getYear(), this::closedIn).contains(day);
  }

  private Set<LocalDate> closedIn(int year) {
    return holidays.stream()
        .flatMap(manager ->
            Stream.concat(
                manager.getHolidays(Year.of(year)).stream(),
                manager.getCalendarHierarchy().getChildren().keySet().stream()
                    .flatMap(part -> manager.getHolidays(Year.of(year), part).stream())))
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
