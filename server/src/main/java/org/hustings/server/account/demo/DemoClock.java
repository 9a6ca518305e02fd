package org.hustings.server.account.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.MovableClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The demo's clock: it begins where it is told, or else at the moment of the page that the demo
/// shows, or after the last thing that was done in an earlier run.
@Component
@Profile("demo")
@Order(1)
class DemoClock implements ApplicationRunner {
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final String PAGE_OF_3_AUGUST = "2020-08-03T16:30";

  private final MovableClock clock;
  private final AuditLog log;
  private final String begin;

  DemoClock(MovableClock clock, AuditLog log, @Value("${hustings.demo.clock:}") String begin) {
    this.clock = clock;
    this.log = log;
    this.begin = begin;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    clock.moveTo(begin.isEmpty() ? usualBeginning() : instant(begin));
  }

  private Instant usualBeginning() {
    Instant page = instant(PAGE_OF_3_AUGUST);
    return log.latest().filter(page::isBefore).orElse(page);
  }

  /// Moves the clock forward; it never goes back, as what has been done stays done.
  @Transactional
  void moveTo(Actor by, LocalDateTime time) {
    Instant target = time.atZone(ZONE).toInstant();
    if (target.isBefore(clock.instant())) {
      throw new IllegalArgumentException("The clock moves forward only.");
    }
    Instant before = clock.instant();
    clock.moveTo(target);
    log.record(
        by, "platform.clock-moved", "platform:clock", Map.of("at", before), Map.of("at", target));
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZONE);
  }

  private static Instant instant(String londonTime) {
    return LocalDateTime.parse(londonTime).atZone(ZONE).toInstant();
  }
}
