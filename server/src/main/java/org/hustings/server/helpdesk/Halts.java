package org.hustings.server.helpdesk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is stopped at the help desk, until an official lets them go on.
@Component
public class Halts {
  private static final int LONGEST_REASON = 300;

  private final JdbcClient database;
  private final HaltLetters letters;
  private final AuditLog log;
  private final Clock clock;

  Halts(JdbcClient database, HaltLetters letters, AuditLog log, Clock clock) {
    this.database = database;
    this.letters = letters;
    this.log = log;
    this.clock = clock;
  }

  /// Somebody who was stopped.
  ///
  /// @param endedBy who let them go on, as the audit log names them; null while they are stopped
  public record Halt(
      long id,
      PersonId person,
      Instant at,
      @Nullable Instant endedAt,
      @Nullable String endedBy,
      @Nullable String endReason) {
    public boolean isInForce() {
      return endedAt == null;
    }
  }

  public boolean isStopped(PersonId person) {
    return database
        .sql("SELECT EXISTS (SELECT FROM helpdesk.halt WHERE person = ? AND ended_at IS NULL)")
        .param(person.toString())
        .query(Boolean.class)
        .single();
  }

  /// The latest of all, the newest first.
  public List<Halt> latest(int most) {
    return database
        .sql("SELECT * FROM helpdesk.halt ORDER BY id DESC LIMIT ?")
        .param(most)
        .query((row, _) ->
            new Halt(
                row.getLong("id"),
                PersonId.parse(row.getString("person")),
                Columns.instant(row, "at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("end_reason")))
        .list();
  }

  Optional<Instant> endedLast(String person) {
    return database
        .sql(
            """
            SELECT ended_at FROM helpdesk.halt
            WHERE person = ? AND ended_at IS NOT NULL ORDER BY id DESC LIMIT 1
            """)
        .param(person)
        .query((row, _) -> Columns.instant(row, "ended_at"))
        .optional();
  }

  /// Within the transaction that counts.
  void stop(SignedIn person, long looked) {
    database
        .sql("INSERT INTO helpdesk.halt (person, at) VALUES (?, ?)")
        .params(person.person(), clock.instant())
        .update();
    log.record(
        person.actor(), "helpdesk.stopped", person.person(), null, Map.of("lookedUp", looked));
    letters.stopped(person, looked);
  }

  /// Lets somebody who was stopped go on, with a reason that stays on record. Nobody lets themselves
  /// go on.
  @Transactional
  public void end(long id, String reason, SignedIn by) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new RefusedException("helpdesk-staff.refused.reason", "longest", LONGEST_REASON);
    }
    int ended =
        database
            .sql(
                """
                UPDATE helpdesk.halt SET ended_at = :at, ended_by = :by, end_reason = :reason
                WHERE id = :id AND ended_at IS NULL AND person <> :person
                """)
            .param("at", clock.instant())
            .param("by", by.actor().reference())
            .param("reason", reason.strip())
            .param("id", id)
            .param("person", by.person())
            .update();
    if (ended == 0) {
      throw new RefusedException("helpdesk-staff.refused.no-halt");
    }
    log.record(
        by.actor(), "helpdesk.goes-on", "halt:" + id, null, Map.of("reason", reason.strip()));
  }
}
