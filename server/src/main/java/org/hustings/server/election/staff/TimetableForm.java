package org.hustings.server.election.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// Reads the acts from the form of a timetable.
record TimetableForm(Fields form, Timetable before, Words english) {
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
      form.fault("kind", Message.of("field-staff.fault.act"));
      return Optional.empty();
    }
    boolean other = kind.get() == ActKind.OTHER;
    String key = other ? form.slug("key", "field-staff.name.short-name") : kind.get().key();
    String words = form.written("words");
    if (other && words.isEmpty()) {
      form.fault("words", Message.of("field-staff.fault.act-words"));
    }
    if (before.act(key).isPresent()) {
      form.fault(other ? "key" : "kind", Message.of("field-staff.fault.act-twice"));
    }
    return moment("")
        .map(
            at -> new Act(key, kind.get(), at, words.isEmpty() ? kind.get().words() : words, null));
  }

  private Optional<Moment> moment(String key) {
    String time = form.written(key.isEmpty() ? "time" : "time." + key);
    try {
      Optional<LocalTime> hour =
          time.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(time));
      return day(key, new HashSet<>())
          .map(day ->
              hour.<Moment>map(at -> new Moment.Minute(day.atTime(at)))
                  .orElseGet(() -> new Moment.Day(day)));
    } catch (DateTimeException _) {
      faultyDate(key);
      return Optional.empty();
    }
  }

  /// As it is written, or reckoned from another act as this form has it.
  ///
  /// @param asked the acts on the way here, so that none is reckoned from itself
  private Optional<LocalDate> day(String key, Set<String> asked) {
    String field = key.isEmpty() ? "from" : "from." + key;
    String from = form.written(field);
    if (from.isEmpty()) {
      return date(key);
    }
    Optional<DaysFromAct> reckoned = DaysFromAct.of(from, before.acts());
    if (reckoned.isEmpty()) {
      form.fault(field, english.say("draft-staff.fault.from", "found", from));
      return Optional.empty();
    }
    if (!asked.add(key)) {
      form.fault(field, english.say("draft-staff.fault.circle"));
      return Optional.empty();
    }
    return day(reckoned.get().act(), asked).map(reckoned.get()::from);
  }

  private Optional<LocalDate> date(String key) {
    try {
      return Optional.of(LocalDate.parse(form.written(key.isEmpty() ? "date" : "date." + key)));
    } catch (DateTimeException _) {
      faultyDate(key);
      return Optional.empty();
    }
  }

  private void faultyDate(String key) {
    form.fault(key.isEmpty() ? "date" : "date." + key, Message.of("field-staff.fault.date"));
  }
}
