package org.hustings.definition.timetable;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// One dated act of the timetable.
///
/// @param key unique within the timetable; the kind's own key, or a short name for another act
/// @param kind what the act does in the rules
/// @param at when
/// @param words what the public timetable calls it
/// @param source where the date was stated; absent where the file does not say
public record Act(String key, ActKind kind, Moment at, String words, @Nullable String source) {
  public static Act of(ActKind kind, Moment at) {
    return new Act(kind.key(), kind, at, kind.words(), null);
  }

  /// The same act at another time.
  public Act movedTo(Moment to) {
    return new Act(key, kind, to, words, source);
  }

  /// Whether it is over: its minute has come, or its day has passed.
  public boolean isPast(Instant now, ZoneId zone) {
    return !at.ends(zone).isAfter(now);
  }
}
