package org.hustings.server.ballot.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.ballot.Extension;
import org.jspecify.annotations.Nullable;

/// The form in which the close of a ballot is put off, and with it, where need be, the declaration.
record ExtensionForm(
    ElectionDefinition election, Map<String, String> fields, Map<String, String> faults) {
  ExtensionForm(ElectionDefinition election, Map<String, String> fields) {
    this(election, fields, new LinkedHashMap<>());
  }

  /// What is wanted; empty if something is wrong, which the faults say then.
  Optional<Extension> read() {
    LocalDateTime closes = time("date", "time", "the new close");
    boolean declared = !written("declared-date").isEmpty() || !written("declared-time").isEmpty();
    LocalDateTime declaration =
        declared ? time("declared-date", "declared-time", "the declaration") : null;
    if (closes != null && declaration == null) {
      requireEarlierThanDeclaration(closes);
    }
    if (reason().isBlank()) {
      faults.put("reason", "Say why: the reason is kept and announced.");
    }
    return closes == null || !faults.isEmpty()
        ? Optional.empty()
        : Optional.of(Extension.of(election, closes, declaration));
  }

  String reason() {
    return written("reason");
  }

  private void requireEarlierThanDeclaration(LocalDateTime closes) {
    Moment declared =
        election.timetable().act(ActKind.DECLARATION).map(act -> act.at()).orElse(null);
    Instant close = closes.atZone(election.zone()).toInstant();
    if (declared != null && !declared.ends(election.zone()).isAfter(close)) {
      faults.put(
          "declared-date",
          "The result was to be declared %s, which is not after the new close: say when it will be."
              .formatted(declared.inSentence()));
    }
  }

  private @Nullable LocalDateTime time(String date, String hour, String what) {
    try {
      LocalDateTime time =
          LocalDateTime.of(LocalDate.parse(written(date)), LocalTime.parse(written(hour)));
      if (election.zone().getRules().getValidOffsets(time).size() != 1) {
        faults.put(date, "The clocks are changed in that hour: choose another for " + what + ".");
        return null;
      }
      return time;
    } catch (DateTimeException _) {
      faults.put(date, "Give " + what + " as a date and a time.");
      return null;
    }
  }

  private String written(String field) {
    return fields.getOrDefault(field, "").strip();
  }
}
