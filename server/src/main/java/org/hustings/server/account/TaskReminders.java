package org.hustings.server.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often those for whom a task waits are reminded of it. However often officials press, and
/// however many of them do, nobody is flooded.
@Component
public class TaskReminders {
  /// After this they can be reminded of the same once more.
  static final Duration BETWEEN = Duration.ofHours(24);

  /// So many reminders of one task have had their effect or will have none.
  static final int MOST = 5;

  private final JdbcClient database;
  private final AuditLog log;
  private final Clock clock;

  TaskReminders(JdbcClient database, AuditLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /// When they were reminded last; empty if never.
  public Optional<Instant> last(String subject) {
    return database
        .sql("SELECT at FROM account.task_reminder WHERE subject = ? ORDER BY number DESC LIMIT 1")
        .param(subject)
        .query((row, _) -> Columns.instant(row, "at"))
        .optional();
  }

  /// Takes down that they are reminded now, in the transaction in which the letters are written.
  ///
  /// @param subject what waits, such as "approval:7"
  /// @throws RefusedException if they were a short time ago, or as often as is of use
  @Transactional
  public void take(String subject, SignedIn by) {
    Instant now = clock.instant();
    int taken =
        database
            .sql(
                """
                INSERT INTO account.task_reminder (subject, number, at, author)
                SELECT :subject, count(*) + 1, :now, :author FROM account.task_reminder
                WHERE subject = :subject
                HAVING count(*) < :most AND coalesce(max(at) <= :before, true)
                ON CONFLICT DO NOTHING
                """)
            .param("subject", subject)
            .param("now", now)
            .param("author", by.actor().reference())
            .param("most", MOST)
            .param("before", now.minus(BETWEEN))
            .update();
    if (taken == 0) {
      throw new RefusedException("account-staff.remind.lately", "most", MOST);
    }
    log.record(by.actor(), "account.task-reminded", subject, null, Map.of());
  }
}
