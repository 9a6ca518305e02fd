package org.hustings.server.organisation.latechange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.Rows;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The report of differences: which members' addresses changed while an election's register was
/// frozen, and what the returning officer found.
@Component
public class LateChanges {
  private final JdbcClient database;
  private final ObjectProvider<FreezeDates> rooms;
  private final Clock clock;
  private final AuditLog log;

  LateChanges(JdbcClient database, ObjectProvider<FreezeDates> rooms, Clock clock, AuditLog log) {
    this.database = database;
    this.rooms = rooms;
    this.clock = clock;
    this.log = log;
  }

  /// Every freeze that an election has told of, over or not.
  public List<Freeze> freezes() {
    return rooms.stream().flatMap(room -> room.freezes().stream()).toList();
  }

  /// Notes the addresses that differ by this change, for each election that is frozen now.
  public void note(long change) {
    freezes().stream()
        .filter(freeze -> freeze.holdsAt(clock.instant()))
        .forEach(freeze -> note(change, freeze));
  }

  private void note(long change, Freeze freeze) {
    database
        .sql(
            """
            INSERT INTO organisation.late_change
              (election, member, field, before, after, change, confirm_to)
            SELECT :election, old.number, d.field, d.before, d.after, :change, old.email
            FROM organisation.member old
            JOIN organisation.member new
              ON new.number = old.number AND new.superseded_by IS NULL
            CROSS JOIN LATERAL (VALUES
              ('e-mail', old.email, new.email),
              ('postal address', old.postal_address, new.postal_address)
            ) d (field, before, after)
            WHERE old.superseded_by = :change AND d.before IS DISTINCT FROM d.after
            ORDER BY old.number, d.field
            """)
        .param("election", freeze.election())
        .param("change", change)
        .update();
  }

  /// How many wait to be settled, in any election.
  public long waiting() {
    return database
        .sql("SELECT count(*) FROM organisation.late_change WHERE settled_at IS NULL")
        .query(Long.class)
        .single();
  }

  /// The late changes of an election, the latest first.
  public List<LateChange> of(String election) {
    return database
        .sql(
            """
            SELECT l.*, m.name, c.id c_id, c.at c_at, c.author c_author, c.source c_source,
              c.as_of c_as_of, c.reason c_reason
            FROM organisation.late_change l
            JOIN organisation.change c ON c.id = l.change
            JOIN organisation.member m ON m.number = l.member AND m.superseded_by IS NULL
            WHERE l.election = :election ORDER BY l.id DESC
            """)
        .param("election", election)
        .query((row, _) -> read(row))
        .list();
  }

  /// Records what the returning officer found about a late change; it is settled once.
  @Transactional
  public void settle(long id, Actor by, String finding) {
    int settled =
        database
            .sql(
                """
                UPDATE organisation.late_change
                SET settled_at = :at, settled_by = :by, settlement = :finding
                WHERE id = :id AND settled_at IS NULL
                """)
            .param("at", clock.instant())
            .param("by", by.reference())
            .param("finding", finding)
            .param("id", id)
            .update();
    if (settled == 0) {
      throw new RefusedException(new RegisterRefusal.SettledAlready());
    }
    log.record(by, "organisation.late-settled", "late-change:" + id, null, finding);
  }

  private static LateChange read(ResultSet row) throws SQLException {
    return new LateChange(
        row.getLong("id"),
        row.getString("election"),
        new MemberNumber(row.getString("member")),
        row.getString("name"),
        row.getString("field"),
        row.getString("before"),
        row.getString("after"),
        Rows.change(row, "c_"),
        row.getString("confirm_to"),
        Columns.instantOrNull(row, "confirmed_at"),
        settlement(row));
  }

  private static LateChange.@Nullable Settlement settlement(ResultSet row) throws SQLException {
    Instant at = Columns.instantOrNull(row, "settled_at");
    return at == null
        ? null
        : new LateChange.Settlement(at, row.getString("settled_by"), row.getString("settlement"));
  }
}
