package org.hustings.server.result.vacancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The vacancies on record.
@Repository
public class VacancyRows {
  private final JdbcClient database;
  private final Clock clock;

  VacancyRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  long add(Vacancy vacancy, Actor by) {
    return database
        .sql(
            """
            INSERT INTO result.vacancy (election, contest, left_key, left_name, unavailable,
              reason, recorded_at, author)
            VALUES (:election, :contest, :key, :name, :unavailable, :reason, :now, :by)
            RETURNING id
            """)
        .param("election", vacancy.contest().election().slug())
        .param("contest", vacancy.contest().slug())
        .param("key", vacancy.leftKey())
        .param("name", vacancy.leftName())
        .param("unavailable", vacancy.unavailable())
        .param("reason", vacancy.reason())
        .param("now", clock.instant())
        .param("by", by.reference())
        .query(Long.class)
        .single();
  }

  void declare(long id, Vacancy.Declared declared) {
    database
        .sql(
            """
            UPDATE result.vacancy SET filled_name = :name, declared_at = :at,
              returning_officer = :officer, sheet_html = :sheet
            WHERE id = :id AND declared_at IS NULL
            """)
        .param("id", id)
        .param("name", declared.filledBy())
        .param("at", declared.at())
        .param("officer", declared.returningOfficer())
        .param("sheet", declared.sheet())
        .update();
  }

  public Optional<Vacancy> find(long id) {
    return database
        .sql("SELECT * FROM result.vacancy WHERE id = ?")
        .param(id)
        .query((row, _) -> read(row))
        .optional();
  }

  /// All of an election, the first recorded first.
  public List<Vacancy> of(ElectionId election) {
    return database
        .sql("SELECT * FROM result.vacancy WHERE election = ? ORDER BY id")
        .param(election.slug())
        .query((row, _) -> read(row))
        .list();
  }

  private static Vacancy read(ResultSet row) throws SQLException {
    return new Vacancy(
        row.getLong("id"),
        ContestId.of(row.getString("election"), row.getString("contest")),
        row.getString("left_key"),
        row.getString("left_name"),
        Columns.texts(row, "unavailable"),
        row.getString("reason"),
        declared(row));
  }

  private static Vacancy.@Nullable Declared declared(ResultSet row) throws SQLException {
    Instant at = Columns.instantOrNull(row, "declared_at");
    return at == null
        ? null
        : new Vacancy.Declared(
            row.getString("filled_name"),
            at,
            row.getString("returning_officer"),
            row.getString("sheet_html"));
  }
}
