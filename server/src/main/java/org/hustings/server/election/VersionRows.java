package org.hustings.server.election;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the definitions' versions and of their publications.
@Component
class VersionRows {
  /// A version that was published, with the publication's own author and reason.
  record Published(
      long id, ElectionId election, int number, Instant at, String author, String reason) {}

  /// Of publications, those that nobody took back since.
  private static final String STANDING =
      """
       NOT EXISTS (
        SELECT FROM election.withdrawal w
        WHERE w.election = v.election AND w.decided_at >= p.published_at)
      """;

  /// Of versions, those that nobody threw away.
  private static final String KEPT =
      """
       NOT EXISTS (
        SELECT FROM election.discard d WHERE d.version = v.id AND d.restored_at IS NULL)
      """;

  private final JdbcClient database;

  VersionRows(JdbcClient database) {
    this.database = database;
  }

  /// Saves a version under the next number; fails if that number was taken meanwhile.
  void save(ElectionId election, int number, Saved saved) {
    try {
      database
          .sql(
              """
              INSERT INTO election.version (election, number, file, recorded_at, author, reason)
              VALUES (:election, :number, :file, :at, :author, :reason)
              """)
          .param("election", election.slug())
          .param("number", number)
          .param("file", saved.text())
          .param("at", saved.at())
          .param("author", saved.author())
          .param("reason", saved.reason())
          .update();
    } catch (DuplicateKeyException e) {
      throw new StaleDraftException(e);
    }
  }

  void publish(ElectionId election, int number, Instant at, String author, String reason) {
    database
        .sql(
            """
            INSERT INTO election.publication (version, published_at, author, reason)
            SELECT id, :at, :author, :reason FROM election.version
            WHERE election = :election AND number = :number
            """)
        .param("election", election.slug())
        .param("number", number)
        .param("at", at)
        .param("author", author)
        .param("reason", reason)
        .update();
  }

  /// The last number that was given to a version of an election, thrown away or not; 0 for none.
  int lastNumber(ElectionId election) {
    return database
        .sql("SELECT coalesce(max(number), 0) FROM election.version WHERE election = ?")
        .param(election.slug())
        .query(Integer.class)
        .single();
  }

  /// All versions of an election, the newest first, but for those that were thrown away.
  List<Version> of(ElectionId election) {
    return database
        .sql(
            """
            SELECT v.*, p.published_at FROM election.version v
            LEFT JOIN election.publication p ON p.version = v.id AND\
            """
                + STANDING
                + " WHERE election = :election AND"
                + KEPT
                + " ORDER BY number DESC")
        .param("election", election.slug())
        .query((row, _) -> version(row))
        .list();
  }

  /// The newest version of every election, by name, but for those that were thrown away.
  List<Version> newest() {
    return database
        .sql(
            """
            SELECT DISTINCT ON (election) v.*, p.published_at FROM election.version v
            LEFT JOIN election.publication p ON p.version = v.id AND\
            """
                + STANDING
                + " WHERE"
                + KEPT
                + " ORDER BY election, number DESC")
        .query((row, _) -> version(row))
        .list();
  }

  /// What was in force at the instant: the version of each election that was published last.
  List<Published> inForce(Instant at) {
    return database
        .sql(
            """
            SELECT DISTINCT ON (election)
              v.id, v.election, v.number, p.published_at, p.author, p.reason
            FROM election.version v JOIN election.publication p ON p.version = v.id
            WHERE p.published_at <= :at AND\
            """
                + STANDING
                + " ORDER BY election, p.published_at DESC, v.number DESC")
        .param("at", at)
        .query((row, _) -> published(row))
        .list();
  }

  /// All that was published of an election up to the instant, the oldest first.
  List<Published> published(ElectionId election, Instant until) {
    return database
        .sql(
            """
            SELECT v.id, v.election, v.number, p.published_at, p.author, p.reason
            FROM election.version v JOIN election.publication p ON p.version = v.id
            WHERE v.election = :election AND p.published_at <= :at AND\
            """
                + STANDING
                + " ORDER BY p.published_at, v.number")
        .param("election", election.slug())
        .param("at", until)
        .query((row, _) -> published(row))
        .list();
  }

  /// The version that was published last, whether it was taken back since or not.
  Optional<Long> everPublished(ElectionId election) {
    return database
        .sql(
            """
            SELECT v.id FROM election.version v JOIN election.publication p ON p.version = v.id
            WHERE v.election = ? ORDER BY p.published_at DESC, v.number DESC LIMIT 1
            """)
        .param(election.slug())
        .query(Long.class)
        .optional();
  }

  /// Whether a version was ever published, taken back or not: it is not published twice.
  boolean wasPublished(ElectionId election, int number) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM election.version v
              JOIN election.publication p ON p.version = v.id
              WHERE v.election = :election AND v.number = :number)
            """)
        .param("election", election.slug())
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /// The text of a version's file, which never changes.
  String file(long id) {
    return database
        .sql("SELECT file FROM election.version WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        new ElectionId(row.getString("election")),
        row.getInt("number"),
        row.getString("file"),
        Columns.instant(row, "recorded_at"),
        row.getString("author"),
        row.getString("reason"),
        instant(row));
  }

  private static @Nullable Instant instant(ResultSet row) throws SQLException {
    return Columns.instantOrNull(row, "published_at");
  }

  private static Published published(ResultSet row) throws SQLException {
    return new Published(
        row.getLong("id"),
        new ElectionId(row.getString("election")),
        row.getInt("number"),
        Columns.instant(row, "published_at"),
        row.getString("author"),
        row.getString("reason"));
  }
}
