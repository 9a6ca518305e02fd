package org.hustings.server.election.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the notices.
@Repository
class OwnNoticeRows {
  private final JdbcClient database;

  OwnNoticeRows(JdbcClient database) {
    this.database = database;
  }

  /// Adds one; its number is drawn here.
  long add(ElectionId election, OwnNotice notice) {
    return database
        .sql(
            """
            INSERT INTO election.notice (election, contest, about, withdrawn, title, words,
              title_cy, words_cy, made_at, author)
            VALUES (:election, :contest, :about, :withdrawn, :title, :words,
              :titleCy, :wordsCy, :at, :author)
            RETURNING id
            """)
        .param("election", election.slug())
        .param("contest", notice.contest())
        .param("about", notice.about())
        .param("withdrawn", notice.withdrawn())
        .param("title", notice.english().title())
        .param("words", notice.english().words())
        .param("titleCy", notice.welsh().title())
        .param("wordsCy", notice.welsh().words())
        .param("at", notice.at())
        .param("author", notice.author())
        .query(Long.class)
        .single();
  }

  /// Those of an election up to an instant, the earliest first.
  List<OwnNotice> of(ElectionId election, Instant until) {
    return database
        .sql(
            """
            SELECT * FROM election.notice WHERE election = :election AND made_at <= :until
            ORDER BY id
            """)
        .param("election", election.slug())
        .param("until", until)
        .query((row, _) -> read(row))
        .list();
  }

  private static OwnNotice read(ResultSet row) throws SQLException {
    return new OwnNotice(
        row.getLong("id"),
        row.getString("contest"),
        row.getObject("about", Long.class),
        row.getBoolean("withdrawn"),
        new OwnNotice.Text(row.getString("title"), row.getString("words")),
        new OwnNotice.Text(row.getString("title_cy"), row.getString("words_cy")),
        Columns.instant(row, "made_at"),
        row.getString("author"));
  }
}
