package org.hustings.server.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes down every change that is made, in the transaction that makes it.
///
/// Each entry carries the hash of the one before it, so entries are appended one after the other:
/// from the append to the commit a lock is held. It is therefore taken as the last act of the
/// transaction, whenever `record` was called, which keeps it short and free of deadlocks.
@Component
public class AuditLog {
  private final JdbcClient database;
  private final Clock clock;
  private final CanonicalJson json;
  private final Set<String> events = EventTypes.read().names();

  AuditLog(JdbcClient database, Clock clock, CanonicalJson json) {
    this.database = database;
    this.clock = clock;
    this.json = json;
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
            clock.instant().atOffset(ZoneOffset.UTC),
            actor.reference(),
            event,
            subject,
            json.of(before),
            json.of(after));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            append(line);
          }
        });
  }

  /// When the last entry was made.
  public Optional<Instant> latest() {
    return database
        .sql("SELECT at FROM audit.entry ORDER BY number DESC LIMIT 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private void append(Line line) {
    database
        .sql("SELECT audit.append(:at, :actor, :event, :subject, :before, :after)")
        .paramSource(line)
        .query(Long.class)
        .single();
  }

  private record Line(
      OffsetDateTime at, String actor, String event, String subject, String before, String after) {}
}
