package org.hustings.server.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.OwnersActs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the parting does to the tables.
@Repository
class PartingRows {
  /// Everything that tells of single votes. Notes for the public list stay until they are taken up:
  /// they hold nothing that is not on the list then.
  private static final List<String> OF_VOTES =
      List.of(
          "envelope", "sealed", "session", "image", "returned", "keying", "unlisted", "void_paper");

  /// Envelopes whose ballots are opened.
  private static final String TO_OPEN =
      """
      WHERE e.election = :election AND e.status = 'VOTE' AND e.tracker <> ALL (:withheld)
        AND NOT EXISTS (
          SELECT FROM ballot.disqualification d
          WHERE d.election = e.election AND d.elector = e.elector AND d.superseded_at IS NULL)
      ORDER BY gen_random_uuid()
      """;

  private static final int FETCHED = 1000;

  private final JdbcClient database;
  private final OwnersActs owner;

  PartingRows(JdbcClient database, OwnersActs owner) {
    this.database = database;
    this.owner = owner;
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
    database.sql("SELECT ballot.await_casts()").query(row -> {});
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
              count(*) FILTER (WHERE status = 'VOTE' AND channel = 'ONLINE'
                AND only_contest = '') AS online,
              count(*) FILTER (WHERE status = 'VOTE' AND channel = 'POST'
                AND only_contest = '') AS post,
              count(*) FILTER (WHERE status = 'VOTE' AND only_contest <> '') AS again,
              -- a paper that gave way before it was keyed was never on the list
              count(*) FILTER (WHERE status = 'DUPLICATE'
                OR status = 'REPLACED' AND tracker IS NULL) AS duplicates,
              count(*) FILTER (WHERE status = 'REPLACED' AND tracker IS NOT NULL) AS replaced,
              count(*) FILTER (WHERE status = 'VOID') AS made_void,
              count(*) FILTER (WHERE status = 'VOID' AND tracker IS NULL) AS void_unkeyed,
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
            SELECT online, post, duplicates, replaced, disqualified, unkeyed, withheld, made_void,
              void_unkeyed, again
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

  /// Writes anew, in an order that means nothing, what belongs to the envelopes that are opened.
  private void move(String insert, ElectionId election, Set<String> withheld) {
    database
        .sql(insert + TO_OPEN)
        .param("election", election.slug())
        .param("withheld", withheld.toArray(String[]::new))
        .update();
  }

  /// @param withheld trackers of envelopes that are not opened
  void part(ElectionId election, Numbers numbers, Set<String> withheld, Instant now) {
    move(
        """
        INSERT INTO ballot.parted (election, sealed)
        SELECT s.election, s.sealed FROM ballot.envelope e
        JOIN ballot.sealed s ON s.election = e.election AND s.tracker = e.tracker
        """,
        election,
        withheld);
    move(
        """
        INSERT INTO ballot.parted_image (election, sealed)
        SELECT i.election, i.sealed FROM ballot.image i
        JOIN ballot.returned r ON r.election = i.election AND r.paper = i.paper
        JOIN ballot.envelope e ON e.election = r.election AND e.pack = r.pack
          AND e.channel = 'POST'
        """,
        election,
        withheld);
    update(
        """
        INSERT INTO ballot.voted (election, elector, channel)
        SELECT election, elector, channel FROM ballot.envelope
        WHERE election = :election AND status = 'VOTE' AND only_contest = '' ORDER BY elector
        """,
        election);
    call("SELECT ballot.delete_votes(:election)", election);
    database
        .sql(
            """
            UPDATE ballot.parting SET parted_at = :now, online = :online, post = :post,
              duplicates = :duplicates, replaced = :replaced, disqualified = :disqualified,
              unkeyed = :unkeyed, withheld = :withheld, made_void = :void,
              void_unkeyed = :voidUnkeyed, again = :again
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
        .param("void", numbers.madeVoid())
        .param("voidUnkeyed", numbers.voidUnkeyed())
        .param("again", numbers.again())
        .update();
  }

  private void call(String sql, ElectionId election) {
    database.sql(sql).param("election", election.slug()).query(row -> {});
  }

  private void update(String sql, ElectionId election) {
    database.sql(sql).param("election", election.slug()).update();
  }

  /// Writes the tables anew and takes the write-ahead log off the disk: what was deleted is then in
  /// none of the database's files. Tells what it could not do with the log.
  Optional<String> sweep() {
    OF_VOTES.forEach(table -> owner.rewrite("ballot." + table));
    return owner.emptyWriteAheadLog();
  }

  void swept(ElectionId election, Instant now) {
    database
        .sql(
            """
            UPDATE ballot.parting SET swept_at = :now
            WHERE election = :election AND swept_at IS NULL
            """)
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
    call("SELECT ballot.delete_parted(:election)", election);
    owner.rewrite("ballot.parted");
    owner.emptyWriteAheadLog();
  }

  private static Numbers numbers(ResultSet row, int number) throws SQLException {
    return new Numbers(
        row.getInt("online"),
        row.getInt("post"),
        row.getInt("duplicates"),
        row.getInt("replaced"),
        row.getInt("disqualified"),
        row.getInt("unkeyed"),
        row.getInt("withheld"),
        row.getInt("made_void"),
        row.getInt("void_unkeyed"),
        row.getInt("again"));
  }
}
