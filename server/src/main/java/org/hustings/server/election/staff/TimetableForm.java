package org.hustings.server.election.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;

/// Reads the acts from the form of a timetable.
record TimetableForm(Fields form, Timetable before) {
  /// The acts that a timetable can still be given.
  static List<ActKind> addable(Timetable timetable) {
    return Arrays.stream(ActKind.values())
        .filter(kind -> kind == ActKind.OTHER || timetable.act(kind).isEmpty())
        .toList();
  }

  /// The acts as the form has them; what is wrong is told to the form.
  List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    for (Act act : before.acts()) {
      if (!form.isTicked("remove." + act.key())) {
        moment(act.key()).ifPresent(to -> acts.add(act.movedTo(kept(act.at(), to))));
      }
    }
    if (!form.written("kind").isEmpty()) {
      added().ifPresent(acts::add);
    }
    return acts;
  }

  /// A time that was not changed keeps the offset that the file gives it.
  private static Moment kept(Moment old, Moment now) {
    return old instanceof Moment.Minute o
            && now instanceof Moment.Minute n
            && o.time().equals(n.time())
        ? old
        : now;
  }

  private Optional<Act> added() {
    Optional<ActKind> kind = ActKind.ofKey(form.written("kind"));
    if (kind.isEmpty()) {
      form.fault("kind", "Choose an act");
      return Optional.empty();
    }
    boolean other = kind.get() == ActKind.OTHER;
    String key = other ? form.slug("key", "The short name") : kind.get().key();
    String words = form.written("words");
    if (other && words.isEmpty()) {
      form.fault("words", "Say what the timetable calls it");
    }
    if (before.act(key).isPresent()) {
      form.fault(other ? "key" : "kind", "The timetable has this act already");
    }
    return moment("")
        .map(
            at -> new Act(key, kind.get(), at, words.isEmpty() ? kind.get().words() : words, null));
  }

  private Optional<Moment> moment(String key) {
    String field = key.isEmpty() ? "date" : "date." + key;
    String time = form.written(key.isEmpty() ? "time" : "time." + key);
    try {
      LocalDate date = LocalDate.parse(form.written(field));
      return Optional.of(
          time.isEmpty()
              ? new Moment.Day(date)
              : new Moment.Minute(date.atTime(LocalTime.parse(time))));
    } catch (DateTimeException _) {
      form.fault(field, "Write a date, and a time if there is one, such as 16:30");
      return Optional.empty();
    }
  }
}
