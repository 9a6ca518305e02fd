package org.hustings.server.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The one clock of the application. In the demo and in tests it can be moved; it goes on from
/// where it is put. It tells instants only: in which zone they are read is the election's to say.
public final class MovableClock extends Clock {
  private final InstantSource source;
  private final ZoneId zone;
  private volatile Duration ahead = Duration.ZERO;

  public MovableClock(InstantSource source) {
    this(source, ZoneOffset.UTC);
  }

  private MovableClock(InstantSource source, ZoneId zone) {
    this.source = source;
    this.zone = zone;
  }

  /// Puts the clock to this instant; it goes on from there.
  public void moveTo(Instant instant) {
    ahead = Duration.between(source.instant(), instant);
  }

  /// How far this clock is ahead of the machine's; negative when behind.
  public Duration ahead() {
    return ahead;
  }

  @Override
  public Instant instant() {
    // the database keeps microseconds: what is read back equals what was written
    return source.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(this, zone);
  }
}
