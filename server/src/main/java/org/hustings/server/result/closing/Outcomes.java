package org.hustings.server.result.closing;

import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.counting.Sheets;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.definition.ContestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// How contests ended, with their sheets. They are kept as they were counted: a later version of
/// the counting library does not change what was declared.
@Repository
public class Outcomes {
  private final JdbcClient database;
  private final JsonMapper json;

  Outcomes(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void keep(ContestId contest, ContestResult result, @Nullable Sheets sheets) {
    database
        .sql(
            """
            INSERT INTO result.outcome
              (election, contest, count, result, sheet_json, sheet_csv, sheet_text, sheet_html)
            VALUES (:election, :contest,
              (SELECT count FROM result.closing WHERE election = :election), :result, :json, :csv,
              :text, :html)
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("result", json.writeValueAsString(result))
        .param("json", sheets == null ? null : sheets.json())
        .param("csv", sheets == null ? null : sheets.csv())
        .param("text", sheets == null ? null : sheets.text())
        .param("html", sheets == null ? null : sheets.html())
        .update();
  }

  /// How this contest ended, in the newest count; empty until it is counted.
  public Optional<ContestResult> find(ContestId contest) {
    return database
        .sql(
            """
            SELECT result FROM result.outcome
            WHERE election = :election AND contest = :contest
              AND count = (SELECT count FROM result.closing WHERE election = :election)
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, ContestResult.class));
  }

  /// Those of these contests that are counted, in the same order.
  List<ContestResult> of(List<ContestId> contests) {
    return contests.stream().flatMap(contest -> find(contest).stream()).toList();
  }

  /// The sheet of this contest, of the newest count; empty where nothing was counted.
  public Optional<Sheets> sheets(ContestId contest) {
    return sheets(contest, null);
  }

  /// The sheet of this contest as one count of it came to.
  ///
  /// @param count its number; null for the newest
  public Optional<Sheets> sheets(ContestId contest, @Nullable Integer count) {
    return database
        .sql(
            """
            SELECT sheet_json AS json, sheet_csv AS csv, sheet_text AS text, sheet_html AS html
            FROM result.outcome
            WHERE election = :election AND contest = :contest AND sheet_json IS NOT NULL
              AND count = coalesce(:count::int,
                (SELECT count FROM result.closing WHERE election = :election))
            """)
        .param("count", count)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .query(Sheets.class)
        .optional();
  }
}
