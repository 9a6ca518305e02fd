package org.hustings.server.election.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.election.Publication;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.election.TimetableWords;
import org.hustings.server.election.stop.Stop;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// The timetable as an iCalendar file, in one language. Each act keeps its identifier for good; each change of it
/// raises its sequence number, so that calendars move the entry they have.
public final class TimetableCalendar {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private final Words words;
  private final ElectionDefinition election;
  private final List<TimetableChange> changes;
  private final Instant stamp;
  private final List<Stop> stops;
  private final @Nullable Instant stopped;
  private final String page;
  private final CalendarText text = new CalendarText();

  private TimetableCalendar(
      Words words, List<Publication> publications, List<Stop> stops, String page) {
    this.words = words;
    this.election = publications.getLast().definition();
    this.changes = TimetableChange.between(publications);
    this.stops = stops;
    this.stopped =
        stops.stream().filter(stop -> stop.until() == null).map(Stop::at).findFirst().orElse(null);
    this.stamp = stopped == null ? publications.getLast().publishedAt() : stopped;
    this.page = page;
  }

  /// The calendar after these publications, which are given the oldest first.
  ///
  /// @param stops what stopped the election: while one of them holds its acts to come are cancelled
  /// @param page the full address of the timetable's page
  public static String of(
      Words words, List<Publication> publications, List<Stop> stops, String page) {
    return new TimetableCalendar(words, publications, stops, page).write();
  }

  private String write() {
    text.line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line(
            "PRODID", "-//Hustings//Timetable//" + words.language().tag().toUpperCase(Locale.ROOT))
        .line("CALSCALE", "GREGORIAN")
        .line("METHOD", "PUBLISH")
        .words("X-WR-CALNAME", election.title())
        .line("X-WR-TIMEZONE", election.zone().getId());
    List<Entry> entries = entries();
    zone(entries);
    entries.forEach(this::event);
    return text.line("END", "VCALENDAR").toString();
  }

  /// An act that stands, or one that was removed and must vanish from calendars that have it.
  private record Entry(String key, String words, Moment at, String status) {}

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Act act : election.timetable().acts()) {
      boolean falls = stopped != null && act.at().ends(election.zone()).isAfter(stopped);
      entries.add(
          new Entry(
              act.key(),
              TimetableWords.act(words, act),
              act.at(),
              falls ? "CANCELLED" : "CONFIRMED"));
    }
    Set<String> seen = new HashSet<>();
    for (TimetableChange change : changes) {
      Moment from = change.from();
      if (seen.add(change.act()) && change.to() == null && from != null) {
        entries.add(new Entry(change.act(), TimetableWords.act(words, change), from, "CANCELLED"));
      }
    }
    return entries;
  }

  private void zone(List<Entry> entries) {
    List<Instant> times =
        entries.stream()
            .filter(entry -> entry.at() instanceof Moment.Minute)
            .map(entry -> entry.at().begins(election.zone()))
            .sorted()
            .toList();
    if (!times.isEmpty()) {
      ZoneText.write(election.zone(), times.getFirst(), times.getLast(), text);
    }
  }

  private void event(Entry entry) {
    text.line("BEGIN", "VEVENT")
        .line("UID", identifier(entry.key()))
        .line("DTSTAMP", utc(stamp))
        .line("SEQUENCE", Long.toString(sequence(entry.key())))
        .line("STATUS", entry.status());
    starts(entry.at());
    text.words("SUMMARY", election.title() + ": " + entry.words()).line("URL", page);
    String description = description(entry.key());
    if (!description.isEmpty()) {
      text.words("DESCRIPTION", description);
    }
    text.line("TRANSP", "TRANSPARENT").line("END", "VEVENT");
  }

  private void starts(Moment at) {
    switch (at) {
      case Moment.Day day -> text.line("DTSTART;VALUE=DATE", DATE.format(day.date()));
      // a local time that happens twice means its first to a calendar, so one with an offset is UTC
      case Moment.Minute minute when minute.offset() != null ->
          text.line("DTSTART", utc(minute.begins(election.zone())));
      case Moment.Minute minute ->
          text.line("DTSTART;TZID=" + election.zone().getId(), TIME.format(minute.time()));
    }
  }

  private String description(String key) {
    for (TimetableChange change : changes) {
      Moment from = change.from();
      if (change.act().equals(key) && from != null) {
        return words.say(
            "election.calendar.was",
            "before",
            TimetableWords.moment(words, from),
            "reason",
            change.reason());
      }
    }
    return "";
  }

  private long sequence(String key) {
    long moved = changes.stream().filter(change -> change.act().equals(key)).count();
    // stopped and taken up again
    return moved + stops.stream().mapToInt(stop -> stop.until() == null ? 1 : 2).sum();
  }

  private String identifier(String key) {
    String name = String.join("\n", election.organisation(), election.id().slug(), key);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String utc(Instant instant) {
    return TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
  }
}
