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
import org.springframework.transaction.support.TransactionTemplate;

/// The demo's clock: it begins where it is told, or else at the moment of the page that the demo
/// shows, or after the last thing that was done in an earlier run. By the profile "demo-data" the
/// command line has it too, so that what it takes in is not dated in the demo's future.
@Component
@Profile({"demo", "demo-data"})
@Order(1)
class DemoClock implements ApplicationRunner {
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final String PAGE_OF_3_AUGUST = "2020-08-03T16:30";
  private static final Actor DEMO = Actor.command("demo");

  private final MovableClock clock;
  private final AuditLog log;
  private final TransactionTemplate transactions;
  private final String told;
  private Instant beginning = Instant.EPOCH;

  DemoClock(
      MovableClock clock,
      AuditLog log,
      TransactionTemplate transactions,
      @Value("${hustings.demo.clock:}") String told) {
    this.clock = clock;
    this.log = log;
    this.transactions = transactions;
    this.told = told;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    beginning = told.isEmpty() ? usualBeginning() : instant(told);
    clock.moveTo(beginning);
  }

  private Instant usualBeginning() {
    Instant page = instant(PAGE_OF_3_AUGUST);
    return log.latest().filter(page::isBefore).orElse(page);
  }

  /// Begins, once everything is there. It goes into the log, for the next run to know that what the
  /// demo was filled with, later or earlier, was not done in this one.
  void begin() {
    Instant before = clock.instant();
    transactions.executeWithoutResult(_ -> record(DEMO, before, beginning));
  }

  /// Moves the clock forward; it never goes back, as what has been done stays done.
  @Transactional
  void moveTo(Actor by, LocalDateTime time) {
    Instant target = time.atZone(ZONE).toInstant();
    if (target.isBefore(clock.instant())) {
      throw new IllegalArgumentException("The clock moves forward only.");
    }
    record(by, clock.instant(), target);
  }

  private void record(Actor by, Instant before, Instant target) {
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
