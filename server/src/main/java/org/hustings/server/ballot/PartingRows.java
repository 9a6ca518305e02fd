package org.hustings.server.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hustings.definition.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the parting does to the tables.
@Repository
class PartingRows {
  /// Everything that tells of single votes; each has a column `election`. Notes for the public list
  /// stay until they are taken up: they hold nothing that is not on the list then.
  private static final List<String> OF_VOTES =
      List.of("envelope", "sealed", "session", "image", "returned", "keying");

  private static final int FETCHED = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final JdbcClient database;

  PartingRows(JdbcClient database) {
    this.database = database;
  }

  /// Whether no vote is taken any more.
  boolean isBegun(ElectionId election) {
    return exists("ballot.parting WHERE", election);
  }

  boolean isParted(ElectionId election) {
    return exists("ballot.parting WHERE parted_at IS NOT NULL AND", election);
  }

  boolean isSwept(ElectionId election) {
    return exists("ballot.parting WHERE swept_at IS NOT NULL AND", election);
  }

  private boolean exists(String where, ElectionId election) {
    return database
        .sql("SELECT EXISTS (SELECT FROM " + where + " election = :election)")
        .param("election", election.slug())
        .query(Boolean.class)
        .single();
  }

  /// Votes returned by post whose marks are still on paper only.
  int unkeyed(ElectionId election) {
    return database
        .sql(
            """
            SELECT count(*) FROM ballot.envelope e
            WHERE election = :election AND status = 'VOTE' AND tracker IS NULL
              AND NOT EXISTS (SELECT FROM ballot.disqualification d
                WHERE d.election = e.election AND d.elector = e.elector
                  AND d.superseded_at IS NULL)
            """)
        .param("election", election.slug())
        .query(Integer.class)
        .single();
  }

  void begin(ElectionId election, Instant now) {
    database
        .sql(
            """
            INSERT INTO ballot.parting (election, begun_at) VALUES (:election, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("election", election.slug())
        .param("now", now)
        .update();
  }

  /// Waits for the votes, disqualifications and images that are being written at this moment; those
  /// that follow see that the parting has begun. The lock is released at once: votes in other
  /// elections go on.
  @Transactional
  public void awaitCasts() {
    database
        .sql("LOCK TABLE ballot.envelope, ballot.disqualification, ballot.image IN SHARE MODE")
        .update();
  }

  /// Lets nobody else part this election until the transaction ends.
  void hold(ElectionId election) {
    database
        .sql("SELECT election FROM ballot.parting WHERE election = :election FOR UPDATE")
        .param("election", election.slug())
        .query(String.class)
        .single();
  }

  Numbers count(ElectionId election) {
    return database
        .sql(
            """
            SELECT
              count(*) FILTER (WHERE status = 'VOTE' AND channel = 'ONLINE') AS online,
              count(*) FILTER (WHERE status = 'VOTE' AND channel = 'POST') AS post,
              count(*) FILTER (WHERE status = 'DUPLICATE') AS duplicates,
              count(*) FILTER (WHERE status = 'REPLACED') AS replaced,
              count(*) FILTER (WHERE status = 'VOTE' AND EXISTS (
                SELECT FROM ballot.disqualification d
                WHERE d.election = e.election AND d.elector = e.elector
                  AND d.superseded_at IS NULL)) AS disqualified,
              count(*) FILTER (WHERE status = 'VOTE' AND tracker IS NULL AND EXISTS (
                SELECT FROM ballot.disqualification d
                WHERE d.election = e.election AND d.elector = e.elector
                  AND d.superseded_at IS NULL)) AS unkeyed,
              0 AS withheld
            FROM ballot.envelope e WHERE election = :election
            """)
        .param("election", election.slug())
        .query(PartingRows::numbers)
        .single();
  }

  Numbers fixed(ElectionId election) {
    return database
        .sql(
            """
            SELECT online, post, duplicates, replaced, disqualified, unkeyed, withheld
            FROM ballot.parting
            WHERE election = :election
            """)
        .param("election", election.slug())
        .query(PartingRows::numbers)
        .single();
  }

  /// How many of these envelopes would be opened, if their ballots were as they should be.
  int withheld(ElectionId election, Set<String> trackers) {
    return database
        .sql(
            """
            SELECT count(*) FROM ballot.envelope e
            WHERE election = :election AND status = 'VOTE' AND tracker = ANY (:trackers)
              AND NOT EXISTS (SELECT FROM ballot.disqualification d
                WHERE d.election = e.election AND d.elector = e.elector
                  AND d.superseded_at IS NULL)
            """)
        .param("election", election.slug())
        .param("trackers", trackers.toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  /// @param withheld trackers of envelopes that are not opened
  void part(ElectionId election, Numbers numbers, Set<String> withheld, Instant now) {
    database
        .sql(
            """
            INSERT INTO ballot.parted (election, sealed)
            SELECT s.election, s.sealed FROM ballot.envelope e
            JOIN ballot.sealed s ON s.election = e.election AND s.tracker = e.tracker
            WHERE e.election = :election AND e.status = 'VOTE' AND e.tracker <> ALL (:withheld)
              AND NOT EXISTS (
                SELECT FROM ballot.disqualification d
                WHERE d.election = e.election AND d.elector = e.elector
                  AND d.superseded_at IS NULL)
            ORDER BY gen_random_uuid()
            """)
        .param("election", election.slug())
        .param("withheld", withheld.toArray(String[]::new))
        .update();
    update(
        """
        INSERT INTO ballot.parted_image (election, sealed)
        SELECT i.election, i.sealed FROM ballot.image i
        JOIN ballot.returned r ON r.election = i.election AND r.paper = i.paper
        JOIN ballot.envelope e ON e.election = r.election AND e.pack = r.pack
        WHERE i.election = :election AND e.status = 'VOTE' AND e.channel = 'POST'
          AND NOT EXISTS (
            SELECT FROM ballot.disqualification d
            WHERE d.election = e.election AND d.elector = e.elector AND d.superseded_at IS NULL)
        ORDER BY gen_random_uuid()
        """,
        election);
    update(
        """
        INSERT INTO ballot.voted (election, elector, channel)
        SELECT election, elector, channel FROM ballot.envelope
        WHERE election = :election AND status = 'VOTE' ORDER BY elector
        """,
        election);
    OF_VOTES.forEach(
        table -> update("DELETE FROM ballot." + table + " WHERE election = :election", election));
    database
        .sql(
            """
            UPDATE ballot.parting SET parted_at = :now, online = :online, post = :post,
              duplicates = :duplicates, replaced = :replaced, disqualified = :disqualified,
              unkeyed = :unkeyed, withheld = :withheld
            WHERE election = :election
            """)
        .param("now", now)
        .param("election", election.slug())
        .param("online", numbers.online())
        .param("post", numbers.post())
        .param("duplicates", numbers.duplicates())
        .param("replaced", numbers.replaced())
        .param("disqualified", numbers.disqualified())
        .param("unkeyed", numbers.unkeyed())
        .param("withheld", numbers.withheld())
        .update();
  }

  private void update(String sql, ElectionId election) {
    database.sql(sql).param("election", election.slug()).update();
  }

  /// Waits until nobody looks at the database as it was before this moment: for them PostgreSQL
  /// would carry what was deleted over into the files that it writes anew.
  ///
  /// @throws IllegalStateException if somebody does so for too long, such as a dump that is being
  ///   taken; it can be tried again
  private void awaitOlderReaders() {
    String next =
        database
            .sql("SELECT pg_snapshot_xmax(pg_current_snapshot())::xid::text")
            .query(String.class)
            .single();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (hasReaderBefore(next)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "A connection still looks at the database as it was before the votes were deleted");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean hasReaderBefore(String transaction) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM pg_stat_activity
              WHERE datname = current_database() AND pid <> pg_backend_pid()
                AND age(backend_xmin) > age(:transaction::xid))
            """)
        .param("transaction", transaction)
        .query(Boolean.class)
        .single();
  }

  /// Writes the tables anew: what was deleted is then in none of their files.
  void sweep() {
    awaitOlderReaders();
    OF_VOTES.forEach(table -> database.sql("VACUUM (FULL) ballot." + table).update());
    database.sql("VACUUM (FULL) ballot.unlisted").update();
  }

  void swept(ElectionId election, Instant now) {
    database
        .sql("UPDATE ballot.parting SET swept_at = :now WHERE election = :election")
        .param("now", now)
        .param("election", election.slug())
        .update();
  }

  /// In a transaction, as only then the rows come in portions.
  @Transactional(readOnly = true)
  public void each(ElectionId election, Consumer<byte[]> consumer) {
    try (Stream<byte[]> sealed =
        database
            .sql("SELECT sealed FROM ballot.parted WHERE election = :election")
            .param("election", election.slug())
            .withFetchSize(FETCHED)
            .query((row, _) -> row.getBytes(1))
            .stream()) {
      sealed.forEach(consumer);
    }
  }

  void destroy(ElectionId election) {
    update("DELETE FROM ballot.parted WHERE election = :election", election);
    awaitOlderReaders();
    database.sql("VACUUM (FULL) ballot.parted").update();
  }

  private static Numbers numbers(ResultSet row, int number) throws SQLException {
    return new Numbers(
        row.getInt("online"),
        row.getInt("post"),
        row.getInt("duplicates"),
        row.getInt("replaced"),
        row.getInt("disqualified"),
        row.getInt("unkeyed"),
        row.getInt("withheld"));
  }
}
