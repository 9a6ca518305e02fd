package org.hustings.server.election;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/// An act of a public timetable that was moved, added or removed.
///
/// @param act its key
/// @param words what the timetable calls it
/// @param from when it was before; absent for one that was added
/// @param to when it is since; absent for one that was removed
/// @param announcedAt when the change was made public
/// @param reason in the words of whoever made it
public record TimetableChange(
    String act,
    String words,
    @Nullable Moment from,
    @Nullable Moment to,
    Instant announcedAt,
    String reason) {
  /// Whether the act was brought forward.
  public boolean isEarlier() {
    return from != null
        && to != null
        && to.begins(ZoneOffset.UTC).isBefore(from.begins(ZoneOffset.UTC));
  }

  /// The changes between publications, which are given the oldest first; the newest change first.
  public static List<TimetableChange> between(List<Publication> publications) {
    List<TimetableChange> changes = new ArrayList<>();
    for (int i = 1; i < publications.size(); i++) {
      changes.addAll(between(publications.get(i - 1), publications.get(i)));
    }
    return List.copyOf(changes.reversed());
  }

  private static List<TimetableChange> between(Publication before, Publication after) {
    Timetable old = before.definition().timetable();
    Timetable now = after.definition().timetable();
    TreeSet<String> keys = new TreeSet<>();
    old.acts().forEach(act -> keys.add(act.key()));
    now.acts().forEach(act -> keys.add(act.key()));
    return keys.stream()
        .flatMap(key -> between(old.act(key), now.act(key), after).stream())
        .toList();
  }

  private static Optional<TimetableChange> between(
      Optional<Act> old, Optional<Act> now, Publication after) {
    @Nullable Moment from = old.map(Act::at).orElse(null);
    @Nullable Moment to = now.map(Act::at).orElse(null);
    Act named = now.or(() -> old).orElseThrow();
    return from != null && from.equals(to)
        ? Optional.empty()
        : Optional.of(
            new TimetableChange(
                named.key(), named.words(), from, to, after.publishedAt(), after.reason()));
  }
}
