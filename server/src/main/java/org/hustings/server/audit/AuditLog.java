package org.hustings.server.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes down every change that is made, in the transaction that makes it.
///
/// An entry is inserted as the last act of the transaction, whenever `record` was called: what
/// waited for a lock of another transaction then stands after it. `Chaining` gives it its number
/// and hash within a second of the commit.
@Component
public class AuditLog {
  private final JdbcClient database;
  private final Clock clock;
  private final CanonicalJson json;
  private final Chaining chaining;
  private final Set<String> events = EventTypes.read().names();

  AuditLog(JdbcClient database, Clock clock, CanonicalJson json, Chaining chaining) {
    this.database = database;
    this.clock = clock;
    this.json = json;
    this.chaining = chaining;
  }

  /// Takes down that something was done. There must be a transaction; the entry stands if it
  /// commits.
  ///
  /// @param event a type from the table `audit-events.txt`, such as "nomination.recorded"
  /// @param subject what it was done to, as room and reference, such as "election:nec-2020"
  /// @param before what was there before, as a record or map to be written as JSON; null for
  ///   nothing
  /// @param after what is there now; null for nothing. No secret may stand in either
  public void record(
      Actor actor, String event, String subject, @Nullable Object before, @Nullable Object after) {
    if (!events.contains(event)) {
      throw new IllegalArgumentException("audit-events.txt has no event '" + event + "'");
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("'" + event + "' was recorded outside a transaction");
    }
    Line line =
        new Line(
            clock.instant(), actor.reference(), event, subject, json.of(before), json.of(after));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            insert(line);
          }

          @Override
          public void afterCommit() {
            chaining.soon();
          }
        });
  }

  /// When the last entry about an act was made.
  public Optional<Instant> latest() {
    return database
        .sql(
            """
            SELECT at FROM audit.entry WHERE event <> 'audit.rows-changed'
            ORDER BY line DESC LIMIT 1
            """)
        .query(Instant.class)
        .optional();
  }

  private void insert(Line line) {
    database
        .sql(
            """
            INSERT INTO audit.entry (at, actor, event, subject, before, after)
            VALUES (:at, :actor, :event, :subject, :before, :after)
            """)
        .paramSource(line)
        .update();
  }

  private record Line(
      Instant at, String actor, String event, String subject, String before, String after) {}
}
