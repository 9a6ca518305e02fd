package org.hustings.server.platform;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.hustings.definition.timetable.SpokenTime;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// The instant as at which a public page is shown: now, or an earlier one that its address names.
///
/// @param instant the last that counts
/// @param text what the address says, in the zone of the page; absent for now
public record AsAt(Instant instant, @Nullable String text) {
  /// Reads the parameter `as-at`, such as `2020-08-03T16:30`. An instant that has not come yet is
  /// now.
  ///
  /// @throws UnansweredException if the parameter is no date and time
  public static AsAt asked(@Nullable String parameter, ZoneId zone, Clock clock) {
    if (parameter == null || parameter.isBlank()) {
      return new AsAt(clock.instant(), null);
    }
    try {
      LocalDateTime time = LocalDateTime.parse(parameter.replace(' ', 'T'));
      Instant instant = time.atZone(zone).toInstant();
      return instant.isAfter(clock.instant())
          ? new AsAt(clock.instant(), null)
          : new AsAt(instant, time.toString());
    } catch (DateTimeException _) {
      throw UnansweredException.unreadable(
          Message.of("platform.as-at.found", "text", Objects.requireNonNullElse(parameter, "")),
          Message.of("platform.as-at.expected"));
    }
  }

  public boolean isEarlier() {
    return text != null;
  }

  /// "Monday 3 August 2020, 4.30pm"
  public String words(ZoneId zone) {
    return SpokenTime.of(instant, zone);
  }

  /// The time that is shown, for `platform/as-at.jte`; empty for now.
  public String earlier(Words words, ZoneId zone) {
    return isEarlier() ? words.moment(instant, zone) : "";
  }

  /// What a link to another page must carry to stay at the same instant: empty for now.
  public String query() {
    return text == null ? "" : "?as-at=" + text;
  }

  /// The same behind other parameters.
  public String furtherQuery() {
    return text == null ? "" : "&as-at=" + text;
  }

  /// What a field that asks for the time begins with; empty for now.
  public String written() {
    return text == null ? "" : text;
  }
}
