package org.hustings.server.dispatch.brought;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the files. None is ever deleted: one that was taken away is shown no more.
@Component
class BroughtRows {
  private final JdbcClient database;

  BroughtRows(JdbcClient database) {
    this.database = database;
  }

  /// Those that are there, made from the papers that were settled at this moment.
  List<BroughtFile> of(ElectionId election, Instant settledAt) {
    return database
        .sql(
            """
            SELECT id, election, contest, format, type, octet_length(content) AS size, brought_at
            FROM dispatch.brought_file
            WHERE election = :election AND settled_at = :settled AND removed_at IS NULL
            ORDER BY format, contest, id
            """)
        .param("election", election.slug())
        .param("settled", settledAt)
        .query((row, _) -> read(row))
        .list();
  }

  Optional<byte[]> content(long id) {
    return database
        .sql("SELECT content FROM dispatch.brought_file WHERE id = ? AND removed_at IS NULL")
        .param(id)
        .query(byte[].class)
        .optional();
  }

  void add(
      ElectionId election,
      @Nullable ContestId contest,
      Format format,
      BroughtType type,
      byte[] content,
      Instant settledAt,
      Instant now,
      Actor by) {
    database
        .sql(
            """
            INSERT INTO dispatch.brought_file
              (election, contest, format, type, content, sha256, settled_at, brought_at, brought_by)
            VALUES (:election, :contest, :format, :type, :content, :hash, :settled, :now, :by)
            """)
        .param("election", election.slug())
        .param("contest", contest == null ? "" : contest.slug())
        .param("format", format.key())
        .param("type", type.name())
        .param("content", content)
        .param("hash", Digests.sha256(content))
        .param("settled", settledAt)
        .param("now", now)
        .param("by", by.reference())
        .update();
  }

  /// Takes away one that is there; whether it was.
  boolean remove(ElectionId election, long id, Instant now, Actor by) {
    return database
            .sql(
                """
                UPDATE dispatch.brought_file SET removed_at = :now, removed_by = :by
                WHERE election = :election AND id = :id AND removed_at IS NULL
                """)
            .param("now", now)
            .param("by", by.reference())
            .param("election", election.slug())
            .param("id", id)
            .update()
        == 1;
  }

  private static BroughtFile read(ResultSet row) throws SQLException {
    ElectionId election = new ElectionId(row.getString("election"));
    String contest = row.getString("contest");
    return new BroughtFile(
        row.getLong("id"),
        election,
        contest.isEmpty() ? null : new ContestId(election, contest),
        Format.of(row.getString("format")).orElseThrow(),
        BroughtType.ofName(row.getString("type")).orElseThrow(),
        row.getLong("size"),
        Columns.instant(row, "brought_at"));
  }
}
