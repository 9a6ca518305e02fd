package org.hustings.server.candidacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The names on settled papers that were corrected, the oldest correction first.
@Component
public class CorrectedNames {
  private static final String SELECT =
      """
      SELECT n.id, n.candidacy, c.election, c.contest, n.was, n.shown, n.reason, n.posted, n.online,
        n.corrected_at
      FROM candidacy.corrected_name n JOIN candidacy.candidacy c ON c.id = n.candidacy
      """;

  private final JdbcClient database;

  CorrectedNames(JdbcClient database) {
    this.database = database;
  }

  /// Those of an election at an instant.
  public List<CorrectedName> in(ElectionId election, Instant at) {
    return database
        .sql(SELECT + "WHERE c.election = :election AND n.corrected_at <= :at ORDER BY n.id")
        .param("election", election.slug())
        .param("at", at)
        .query((row, _) -> read(row))
        .list();
  }

  /// Those of one candidacy at an instant.
  public List<CorrectedName> of(CandidacyId candidacy, Instant at) {
    return database
        .sql(SELECT + "WHERE n.candidacy = :candidacy AND n.corrected_at <= :at ORDER BY n.id")
        .param("candidacy", candidacy.number())
        .param("at", at)
        .query((row, _) -> read(row))
        .list();
  }

  void add(
      CandidacyId candidacy,
      String was,
      String shown,
      String reason,
      SettledCheck.Ballots made,
      Recording from) {
    database
        .sql(
            """
            INSERT INTO candidacy.corrected_name
              (candidacy, was, shown, reason, posted, online, corrected_at, author)
            VALUES (:candidacy, :was, :shown, :reason, :posted, :online, :at, :author)
            """)
        .param("candidacy", candidacy.number())
        .param("was", was)
        .param("shown", shown)
        .param("reason", reason)
        .param("posted", made.posted())
        .param("online", made.online())
        .param("at", from.at())
        .param("author", from.author().reference())
        .update();
  }

  private static CorrectedName read(ResultSet row) throws SQLException {
    return new CorrectedName(
        row.getLong("id"),
        new CandidacyId(row.getLong("candidacy")),
        ContestId.of(row.getString("election"), row.getString("contest")),
        row.getString("was"),
        row.getString("shown"),
        row.getString("reason"),
        row.getInt("posted"),
        row.getInt("online"),
        Columns.instant(row, "corrected_at"));
  }
}
