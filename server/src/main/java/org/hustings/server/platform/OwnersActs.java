package org.hustings.server.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the owner of the tables does for the server, whose own role may not: functions of the
/// database that each do one thing, to tables that `db/tables.txt` names for it.
@Component
public class OwnersActs {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final JdbcClient database;

  OwnersActs(JdbcClient database) {
    this.database = database;
  }

  void beginFilling(String table) {
    database.sql("SELECT platform.begin_filling(?)").param(table).query(row -> {});
  }

  void endFilling(String table) {
    database.sql("SELECT platform.end_filling(?)").param(table).query(row -> {});
  }

  /// Takes the planner's statistics of a table.
  public void takeStatistics(String table) {
    database.sql("SELECT platform.take_statistics(?)").param(table).query(row -> {});
  }

  /// Writes a table anew, so that what was deleted from it is in none of its files. Not to be
  /// called within the transaction that deleted it.
  ///
  /// @param table with its schema; one that is `rewritten` by `db/tables.txt`
  /// @throws IllegalStateException if somebody looks for too long at the database as it was before,
  ///   such as a dump that is being taken or a standby; it can be tried again
  public void rewrite(String table) {
    awaitOlderReaders();
    rewriteAtOnce(table);
  }

  /// The same without waiting: what an older reader may still look at stays until the next time.
  public void rewriteAtOnce(String table) {
    database.sql("SELECT platform.rewrite(?)").param(table).query(row -> {});
  }

  /// Takes what was written so far out of the write-ahead log on the disk of the database's server.
  ///
  /// @return what kept it from it, as PostgreSQL says it; empty when it is done
  public Optional<String> emptyWriteAheadLog() {
    return database
        .sql("SELECT platform.empty_write_ahead_log()")
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .single();
  }

  private void awaitOlderReaders() {
    String next =
        database
            .sql("SELECT pg_snapshot_xmax(pg_current_snapshot())::xid::text")
            .query(String.class)
            .single();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Optional<String> older = olderReaders(next);
        older.isPresent();
        older = olderReaders(next)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "The database is still looked at as it was before the votes were deleted, by "
                + older.get());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Optional<String> olderReaders(String transaction) {
    return database
        .sql("SELECT platform.older_readers(:transaction::xid)")
        .param("transaction", transaction)
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .single();
  }
}
