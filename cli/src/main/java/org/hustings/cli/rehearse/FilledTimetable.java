package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/// The acts that no election can do without, between those that the definition states.
final class FilledTimetable {
  private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);

  /// What is filled in, in its order; each with the days after the one before it, if there is room.
  private static final Map<ActKind, Integer> USUAL =
      new EnumMap<>(
          Map.of(
              ActKind.NOMINATIONS_OPEN, 0,
              ActKind.NOMINATIONS_CLOSE, 28,
              ActKind.DISPATCH_BEGINS, 14,
              ActKind.BALLOT_CLOSES, 21,
              ActKind.DECLARATION, 1));

  private static final Set<ActKind> OF_CANDIDATES =
      EnumSet.of(ActKind.NOMINATIONS_OPEN, ActKind.NOMINATIONS_CLOSE);

  private static final Set<ActKind> FREE =
      EnumSet.of(ActKind.FREEZE_DATE, ActKind.ARREARS_CUT_OFF, ActKind.STATEMENTS_CLOSE);

  /// What comes before what, as far as it moves what is filled in.
  private static final List<List<ActKind>> ORDER =
      List.of(
          List.of(ActKind.NOMINATIONS_OPEN),
          List.of(ActKind.NOMINATIONS_CLOSE),
          List.of(ActKind.ACCEPTANCES_CLOSE, ActKind.STATEMENTS_CLOSE, ActKind.FREEZE_DATE),
          List.of(ActKind.DISPATCH_BEGINS),
          List.of(
              ActKind.REISSUE_OPENS,
              ActKind.POSTAL_REISSUE_CLOSES,
              ActKind.EMAIL_REISSUE_CLOSES,
              ActKind.SELF_SERVICE_REISSUE_CLOSES,
              ActKind.ARREARS_CUT_OFF),
          List.of(ActKind.BALLOT_CLOSES),
          List.of(ActKind.DECLARATION));

  private final Map<ActKind, LocalDate> days = new EnumMap<>(ActKind.class);
  private final List<Act> acts;

  private FilledTimetable(Timetable stated) {
    this.acts = new ArrayList<>(stated.acts());
    for (ActKind kind : ActKind.values()) {
      stated.act(kind).ifPresent(act -> days.put(kind, act.at().date()));
    }
  }

  /// All acts of the timetable, and those that were missing.
  ///
  /// @param asksOnly whether nobody stands, so that nobody is nominated
  static List<Act> of(Timetable stated, boolean asksOnly, List<Filled> filled) {
    FilledTimetable timetable = new FilledTimetable(stated);
    for (int place = 0; place < ORDER.size(); place++) {
      for (ActKind kind : ORDER.get(place)) {
        boolean wanted = USUAL.containsKey(kind) && !(asksOnly && OF_CANDIDATES.contains(kind));
        if (wanted && stated.act(kind).isEmpty()) {
          timetable.add(kind, place, filled);
        }
      }
    }
    return timetable.acts;
  }

  private void add(ActKind kind, int place, List<Filled> filled) {
    LocalDate day = day(kind, place);
    days.put(kind, day);
    Moment at = moment(kind, day);
    acts.add(Act.of(kind, at));
    filled.add(Filled.of("timetable." + kind.key(), at.text()));
  }

  private LocalDate day(ActKind kind, int place) {
    LocalDate before = latest(ORDER.subList(0, place));
    LocalDate after = earliest(ORDER.subList(place + 1, ORDER.size()));
    int usual = Objects.requireNonNull(USUAL.get(kind));
    if (before == null) {
      return after == null
          ? days.values().stream().min(LocalDate::compareTo).orElse(FIRST)
          : after.minusDays(28L * left(place));
    }
    LocalDate day = before.plusDays(usual);
    if (after == null || day.isBefore(after)) {
      return day;
    }
    return before.plusDays(ChronoUnit.DAYS.between(before, after) / (left(place) + 1));
  }

  /// How many from this place on are to be filled in one after the other.
  private int left(int place) {
    int left = 0;
    for (List<ActKind> kinds : ORDER.subList(place, ORDER.size())) {
      if (bounding(kinds).stream().anyMatch(days::containsKey)) {
        return left;
      }
      left += kinds.stream().anyMatch(USUAL::containsKey) ? 1 : 0;
    }
    return left;
  }

  /// What opens or begins has a day; what closes has noon, unless another act is on that day.
  private Moment moment(ActKind kind, LocalDate day) {
    boolean begins = kind == ActKind.NOMINATIONS_OPEN || kind == ActKind.DISPATCH_BEGINS;
    boolean alone = days.values().stream().filter(day::equals).count() < 2;
    return begins || !alone ? new Moment.Day(day) : new Moment.Minute(day.atTime(LocalTime.NOON));
  }

  private @Nullable LocalDate latest(List<List<ActKind>> kinds) {
    return known(kinds).max(LocalDate::compareTo).orElse(null);
  }

  private @Nullable LocalDate earliest(List<List<ActKind>> kinds) {
    return known(kinds.stream().map(FilledTimetable::bounding).toList())
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /// Without those that only have to be over by the next: they may lie before nominations open.
  private static List<ActKind> bounding(List<ActKind> kinds) {
    return kinds.stream().filter(kind -> !FREE.contains(kind)).toList();
  }

  private Stream<LocalDate> known(List<List<ActKind>> kinds) {
    return kinds.stream().flatMap(List::stream).flatMap(kind -> Stream.ofNullable(days.get(kind)));
  }
}
