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
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// The form in which the close of a ballot is put off, and with it, where need be, the declaration.
record ExtensionForm(
    ElectionDefinition election, Map<String, String> fields, Map<String, String> faults) {
  ExtensionForm(ElectionDefinition election, Map<String, String> fields) {
    this(election, fields, new LinkedHashMap<>());
  }

  /// What is wanted; empty if something is wrong, which the faults say then.
  Optional<Extension> read() {
    LocalDateTime closes = time("date", "time");
    boolean declared = !written("declared-date").isEmpty() || !written("declared-time").isEmpty();
    LocalDateTime declaration = declared ? time("declared-date", "declared-time") : null;
    if (closes != null && declaration == null) {
      requireEarlierThanDeclaration(closes);
    }
    if (reason().isBlank()) {
      faults.put("reason", EnglishSite.say(Message.of("box-staff.extension.why")));
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
          EnglishSite.say(
              Message.of("box-staff.extension.declared", "when", declared.inSentence())));
    }
  }

  private @Nullable LocalDateTime time(String date, String hour) {
    boolean closes = date.equals("date");
    try {
      LocalDateTime time =
          LocalDateTime.of(LocalDate.parse(written(date)), LocalTime.parse(written(hour)));
      if (election.zone().getRules().getValidOffsets(time).size() != 1) {
        faults.put(
            date,
            EnglishSite.say(
                Message.of(
                    closes
                        ? "box-staff.extension.clocks.closes"
                        : "box-staff.extension.clocks.declaration")));
        return null;
      }
      return time;
    } catch (DateTimeException _) {
      faults.put(
          date,
          EnglishSite.say(
              Message.of(
                  closes
                      ? "box-staff.extension.time.closes"
                      : "box-staff.extension.time.declaration")));
      return null;
    }
  }

  private String written(String field) {
    return fields.getOrDefault(field, "").strip();
  }
}
