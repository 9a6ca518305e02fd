package org.hustings.server.nomination.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.WebAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// The form in which an officer announces a meeting: what was filled in, and what is wrong with it.
///
/// @param errors by field, in the order of the form
public record MeetingForm(Map<String, String> fields, Map<String, Message> errors) {
  private static final int LONGEST = 300;

  /// An empty form, or one that is filled in with what is known of a meeting.
  static MeetingForm of(@Nullable Meeting meeting) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (meeting != null) {
      fields.put("at", meeting.at().toString());
      fields.put("place", meeting.place());
      fields.put("link", text(meeting.link()));
      fields.put("ask", meeting.ask());
      fields.put("notice-on", text(meeting.noticeOn()));
      fields.put("quorum", text(meeting.quorum()));
      fields.put("attendance", text(meeting.attendance()));
      fields.put("method", meeting.method());
      fields.put("result", meeting.result());
    }
    return new MeetingForm(fields, new LinkedHashMap<>());
  }

  static MeetingForm filledIn(Map<String, String> fields) {
    return new MeetingForm(fields, new LinkedHashMap<>());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /// What stands in a field; empty for nothing.
  public String value(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /// What is wrong with each field, in the order of the form.
  public Map<String, String> faults(Words words) {
    Map<String, String> faults = new LinkedHashMap<>();
    errors.forEach((field, message) -> faults.put(field, words.say(message)));
    return faults;
  }

  /// The meeting, or null and what is wrong with each field.
  @Nullable Meeting read(ElectionId election, UnitId unit) {
    LocalDateTime at = time();
    @Nullable URI link = link();
    @Nullable LocalDate noticeOn = day();
    @Nullable Integer quorum = number("quorum");
    @Nullable Integer attendance = number("attendance");
    for (String field : new String[] {"place", "ask", "method", "result"}) {
      if (value(field).length() > LONGEST) {
        errors.put(field, Message.of("nomination.meeting.refused.long", "most", LONGEST));
      }
    }
    if (!errors.isEmpty() || at == null) {
      return null;
    }
    try {
      return new Meeting(
          election,
          unit,
          at,
          value("place"),
          link,
          value("ask"),
          noticeOn,
          quorum,
          attendance,
          value("method"),
          value("result"));
    } catch (RefusedException e) {
      errors.put("place", e.reason());
      return null;
    }
  }

  private @Nullable LocalDateTime time() {
    try {
      return LocalDateTime.parse(value("at"));
    } catch (DateTimeException e) {
      errors.put("at", Message.of("nomination.meeting.refused.at"));
      return null;
    }
  }

  private @Nullable LocalDate day() {
    try {
      return value("notice-on").isEmpty() ? null : LocalDate.parse(value("notice-on"));
    } catch (DateTimeException e) {
      errors.put("notice-on", Message.of("nomination.meeting.refused.notice-on"));
      return null;
    }
  }

  private @Nullable Integer number(String field) {
    try {
      return value(field).isEmpty() ? null : Integer.valueOf(value(field));
    } catch (NumberFormatException e) {
      errors.put(field, Message.of("nomination.meeting.refused.number"));
      return null;
    }
  }

  private @Nullable URI link() {
    if (value("link").isEmpty()) {
      return null;
    }
    Optional<URI> link = WebAddress.of(value("link"));
    if (link.isEmpty()) {
      errors.put("link", Message.of("nomination.meeting.refused.link"));
    }
    return link.orElse(null);
  }
}
