package org.hustings.server.audit.restored;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The times that this site went back to a backup.
@Component
public class Restorations {
  private static final String SUBJECT = "site:restored";

  private final JdbcClient database;
  private final AuditLog log;
  private final Clock clock;

  Restorations(JdbcClient database, AuditLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /// All of them, the oldest first.
  public List<Restoration> all() {
    return database
        .sql("SELECT at, backup_at, taken_over_at FROM audit.restoration ORDER BY at")
        .query((row, _) -> {
          Instant at = Columns.instant(row, "at");
          return new Restoration(
              at,
              Columns.instant(row, "backup_at"),
              Columns.instantOrNull(row, "taken_over_at"),
              logs(at));
        })
        .list();
  }

  /// Whether the operator has not said yet that this site is the one that serves.
  public boolean isAside() {
    return database
        .sql("SELECT EXISTS (SELECT FROM audit.restoration WHERE taken_over_at IS NULL)")
        .query(Boolean.class)
        .single();
  }

  /// Tells the log of what it has not been told of yet, which is returned.
  @Transactional
  public List<Restoration> record() {
    List<Instant> untold =
        database
            .sql(
                "SELECT at FROM audit.restoration WHERE recorded_at IS NULL ORDER BY at FOR UPDATE")
            .query((row, _) -> Columns.instant(row, "at"))
            .list();
    List<Restoration> recorded = all().stream().filter(one -> untold.contains(one.at())).toList();
    recorded.forEach(this::record);
    return recorded;
  }

  /// This site is the one that serves, from now on. Returns false where it is already.
  @Transactional
  public boolean takeOver() {
    int taken =
        database
            .sql("UPDATE audit.restoration SET taken_over_at = :now WHERE taken_over_at IS NULL")
            .param("now", clock.instant())
            .update();
    if (taken > 0) {
      log.record(Actor.system("admin"), "audit.taken-over", SUBJECT, null, null);
    }
    return taken > 0;
  }

  private void record(Restoration restoration) {
    database
        .sql("UPDATE audit.restoration SET recorded_at = :now WHERE at = :at")
        .param("now", clock.instant())
        .param("at", restoration.at())
        .update();
    Map<String, Object> logs = new TreeMap<>();
    for (Restoration.RestoredLog one : restoration.logs()) {
      logs.put(
          one.log(),
          Map.of("entries", one.entries(), "gone", one.known() == null ? "not known" : one.gone()));
    }
    log.record(
        Actor.system("restore"),
        "audit.restored",
        SUBJECT,
        null,
        Map.of("backup", restoration.backupAt(), "logs", logs));
  }

  private List<Restoration.RestoredLog> logs(Instant restoration) {
    return database
        .sql(
            "SELECT log, origin, entries, known FROM audit.restored_log WHERE restoration = ? ORDER"
                + " BY log")
        .param(restoration)
        .query((row, _) ->
            new Restoration.RestoredLog(
                row.getString(1), row.getString(2), row.getLong(3), row.getObject(4, Long.class)))
        .list();
  }
}
