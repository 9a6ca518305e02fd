package org.hustings.server.nomination.meeting;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The nomination meetings that were announced. A body holds one for an election; what was said
/// about it before is kept.
@Component
public class Meetings {
  private static final String AS_AT =
      """
      SELECT election, unit, at, place, link, ask, notice_on, quorum, attendance, method, result
      FROM nomination.meeting
      WHERE recorded_at <= :now AND (superseded_at IS NULL OR superseded_at > :now)
      """;

  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Meetings(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// All meetings for an election that were announced at an instant, the next first, with times in
  /// its zone.
  public List<Meeting> in(ElectionId election, ZoneId zone, Instant now) {
    return database
        .sql(AS_AT + "AND election = :election ORDER BY at")
        .param("now", now)
        .param("election", election.slug())
        .query((row, number) -> read(row, zone))
        .list();
  }

  /// The meeting of a body for an election, as it is announced now.
  public Optional<Meeting> of(UnitId unit, ElectionId election, ZoneId zone) {
    return of(unit, election, zone, clock.instant());
  }

  /// The meeting of a body for an election, as it was announced at an instant.
  public Optional<Meeting> of(UnitId unit, ElectionId election, ZoneId zone, Instant now) {
    return database
        .sql(AS_AT + "AND election = :election AND unit = :unit")
        .param("now", now)
        .param("election", election.slug())
        .param("unit", unit.slug())
        .query((row, number) -> read(row, zone))
        .optional();
  }

  /// Announces a meeting, or puts what is known of it now in the place of what was before.
  @Transactional
  public void announce(Meeting meeting, ZoneId zone, Actor author, String source) {
    @Nullable Meeting before = of(meeting.unit(), meeting.election(), zone).orElse(null);
    supersede(meeting.unit(), meeting.election(), "");
    insert(meeting, zone, author, source);
    audit.record(
        author, "nomination.meeting-changed", subject(meeting), entry(before), entry(meeting));
  }

  /// Why the last meeting of each body that had none at an instant was called off, by the body.
  public Map<UnitId, String> calledOff(ElectionId election, Instant now) {
    Map<UnitId, String> reasons = new HashMap<>();
    database
        .sql(
            """
            SELECT DISTINCT ON (unit) unit, reason FROM nomination.meeting m
            WHERE election = :election AND reason <> '' AND superseded_at <= :now AND NOT EXISTS (
              SELECT 1 FROM nomination.meeting later
              WHERE later.election = m.election AND later.unit = m.unit AND later.id > m.id
                AND later.recorded_at <= :now)
            ORDER BY unit, id DESC
            """)
        .param("now", now)
        .param("election", election.slug())
        .query(row -> {
          reasons.put(new UnitId(row.getString("unit")), row.getString("reason"));
        });
    return reasons;
  }

  /// Calls a meeting off, for a reason that is published.
  ///
  /// @throws IllegalStateException if none is announced any more
  @Transactional
  public void callOff(Meeting meeting, String reason, Actor author) {
    if (supersede(meeting.unit(), meeting.election(), reason) == 0) {
      throw new IllegalStateException("Nothing can be called off: " + subject(meeting));
    }
    audit.record(
        author,
        "nomination.meeting-changed",
        subject(meeting),
        entry(meeting),
        Map.of("called off", reason));
  }

  private int supersede(UnitId unit, ElectionId election, String reason) {
    return database
        .sql(
            """
            UPDATE nomination.meeting SET superseded_at = :now, reason = :reason
            WHERE election = :election AND unit = :unit AND superseded_at IS NULL
            """)
        .param("now", clock.instant())
        .param("reason", reason)
        .param("election", election.slug())
        .param("unit", unit.slug())
        .update();
  }

  private void insert(Meeting meeting, ZoneId zone, Actor author, String source) {
    @Nullable URI link = meeting.link();
    database
        .sql(
            """
            INSERT INTO nomination.meeting
              (election, unit, at, place, link, ask, notice_on, quorum, attendance, method, result,
               recorded_at, author, source)
            VALUES (:election, :unit, :at, :place, :link, :ask, :noticeOn, :quorum, :attendance,
               :method, :result, :now, :author, :source)
            """)
        .param("election", meeting.election().slug())
        .param("unit", meeting.unit().slug())
        .param("at", meeting.at().atZone(zone).toInstant())
        .param("place", meeting.place())
        .param("link", link == null ? null : link.toString())
        .param("ask", meeting.ask())
        .param("noticeOn", meeting.noticeOn())
        .param("quorum", meeting.quorum())
        .param("attendance", meeting.attendance())
        .param("method", meeting.method())
        .param("result", meeting.result())
        .param("now", clock.instant())
        .param("author", author.reference())
        .param("source", source)
        .update();
  }

  private static String subject(Meeting meeting) {
    return "meeting:" + meeting.election() + "/" + meeting.unit();
  }

  /// What the audit log says of a meeting.
  private static @Nullable Map<String, String> entry(@Nullable Meeting meeting) {
    if (meeting == null) {
      return null;
    }
    Map<String, String> entry = new HashMap<>();
    entry.put("at", meeting.at().toString());
    entry.put("place", meeting.place());
    entry.put("link", text(meeting.link()));
    entry.put("ask", meeting.ask());
    entry.put("notice on", text(meeting.noticeOn()));
    entry.put("quorum", text(meeting.quorum()));
    entry.put("attendance", text(meeting.attendance()));
    entry.put("method", meeting.method());
    entry.put("result", meeting.result());
    return entry;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static Meeting read(ResultSet row, ZoneId zone) throws SQLException {
    @Nullable String link = row.getString("link");
    return new Meeting(
        new ElectionId(row.getString("election")),
        new UnitId(row.getString("unit")),
        Columns.instant(row, "at").atZone(zone).toLocalDateTime(),
        row.getString("place"),
        link == null ? null : URI.create(link),
        row.getString("ask"),
        row.getObject("notice_on", LocalDate.class),
        row.getObject("quorum", Integer.class),
        row.getObject("attendance", Integer.class),
        row.getString("method"),
        row.getString("result"));
  }
}
