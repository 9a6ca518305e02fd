package org.hustings.server.account.approval;

import java.time.Instant;
import java.time.ZoneId;
import org.hustings.definition.timetable.SpokenTime;

/// The election that an act is about.
///
/// @param title as the public reads it
/// @param zone in which its times are told
public record About(String title, ZoneId zone) {
  /// "Monday 3 August 2020, 4.30pm"
  public String when(Instant instant) {
    return SpokenTime.of(instant, zone);
  }
}
