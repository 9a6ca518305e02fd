package org.hustings.server.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.server.audit.told.ToldRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Reads and verifies the log. `AuditLog` writes it.
@Component
public class AuditTrail {
  private static final String ENTRIES =
      """
      SELECT number, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
        actor, event, subject, before, after,
        encode(previous, 'hex') AS previous, encode(hash, 'hex') AS hash
      FROM audit.entry
      """;
  private static final int BATCH = 1000;

  /// The name of the log among the public logs.
  public static final String LOG = "audit";

  private final JdbcClient database;
  private final ToldRows told;
  private final List<Comparison> comparisons;

  AuditTrail(JdbcClient database, ToldRows told, List<Comparison> comparisons) {
    this.database = database;
    this.told = told;
    this.comparisons = comparisons;
  }

  /// What a verification found: how far the chain holds, what broke it there, if anything did, and
  /// how many newer entries wait to be chained, which takes a second after their commit.
  ///
  /// @param differences between the log and the tables that it tells of, a sentence each
  public record Finding(
      Head head, @Nullable String broken, long waiting, List<String> differences) {
    public boolean holds() {
      return broken == null && differences.isEmpty();
    }
  }

  public Head head() {
    return database
        .sql(
            """
            SELECT number AS entries, encode(hash, 'hex') AS hash FROM audit.entry
            WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1
            """)
        .query(Head.class)
        .optional()
        .orElseGet(() -> new Chain().head());
  }

  /// The latest entries about acts before this number, the latest first.
  public List<Entry> before(long number, int limit) {
    return database
        .sql(
            ENTRIES
                + """
                WHERE number < ? AND event <> 'audit.rows-changed' ORDER BY number DESC LIMIT ?
                """)
        .params(number, limit)
        .query(Entry.class)
        .list();
  }

  /// At most so many entries after this number, in order.
  public List<Entry> after(long number, int most) {
    return database
        .sql(ENTRIES + "WHERE number > ? ORDER BY number LIMIT ?")
        .params(number, most)
        .query(Entry.class)
        .list();
  }

  public Optional<Entry> find(long number) {
    return database.sql(ENTRIES + "WHERE number = ?").param(number).query(Entry.class).optional();
  }

  /// Recomputes every hash from the first entry on, stops at the first that does not agree, and
  /// compares every table that the log tells of with what it tells, at one moment.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Finding verify(Consumer<Head> progress) {
    return verify(progress, new KeptHeads(List.of(), List.of()));
  }

  /// The same, and whether the log still begins with what somebody has kept of its heads.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Finding verify(Consumer<Head> progress, KeptHeads kept) {
    HeadComparison heads = new HeadComparison(kept);
    Finding chain = follow(progress, heads);
    List<String> differences = new ArrayList<>(heads.differences());
    told.compare(differences::add);
    comparisons.forEach(comparison -> differences.addAll(comparison.differences()));
    return new Finding(chain.head(), chain.broken(), chain.waiting(), List.copyOf(differences));
  }

  private Finding follow(Consumer<Head> progress, HeadComparison heads) {
    Chain chain = new Chain();
    List<Entry> batch;
    do {
      // by what is in the table next, not by what should be: a gap is for the chain to find
      batch = after(chain.head().entries(), BATCH);
      for (Entry entry : batch) {
        @Nullable String broken = chain.follow(entry);
        if (broken != null) {
          return new Finding(chain.head(), broken, waiting(), List.of());
        }
        heads.follow(entry);
      }
      progress.accept(chain.head());
    } while (!batch.isEmpty());
    return new Finding(chain.head(), null, waiting(), List.of());
  }

  private long waiting() {
    return database
        .sql("SELECT count(*) FROM audit.entry WHERE number IS NULL")
        .query(Long.class)
        .single();
  }
}
