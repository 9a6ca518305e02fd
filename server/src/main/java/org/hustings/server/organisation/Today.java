package org.hustings.server.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The day it is where the organisation has its seat: what exists, who holds an office and who is a
/// member are questions of the day.
@Component
public class Today {
  private final Clock clock;

  Today(Clock clock, @Value("${hustings.zone:Europe/London}") ZoneId zone) {
    this.clock = clock.withZone(zone);
  }

  public LocalDate day() {
    return LocalDate.now(clock);
  }

  /// The day that it was there at an instant.
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone());
  }

  /// The organisation's own time zone.
  public ZoneId zone() {
    return clock.getZone();
  }
}
