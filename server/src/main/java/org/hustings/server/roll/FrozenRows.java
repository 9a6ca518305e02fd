package org.hustings.server.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the frozen rolls and of their totals.
@Component
public class FrozenRows {
  private final JdbcClient database;

  FrozenRows(JdbcClient database) {
    this.database = database;
  }

  public Optional<FrozenRoll> find(ElectionId election) {
    return database
        .sql("SELECT * FROM roll.frozen WHERE election = ?")
        .param(election.slug())
        .query((row, _) -> frozen(election, row))
        .optional();
  }

  public void write(FrozenRoll roll) {
    database
        .sql(
            """
            INSERT INTO roll.frozen
              (election, source, as_of, frozen_at, frozen_by, hash, electors)
            VALUES (:election, :source, :asOf, :frozenAt, :frozenBy, :hash, :electors)
            """)
        .param("election", roll.election().slug())
        .param("source", roll.source())
        .param("asOf", roll.asOf())
        .param("frozenAt", roll.frozenAt())
        .param("frozenBy", roll.frozenBy())
        .param("hash", HexFormat.of().parseHex(roll.hash()))
        .param("electors", roll.totals().electors())
        .update();
    Totals totals = roll.totals();
    write(roll.election(), "contest", totals.byContest());
    write(roll.election(), "unit", totals.byUnit());
    write(roll.election(), "kind", totals.byKind());
    write(roll.election(), "region", totals.byRegion());
    write(roll.election(), "section", totals.bySection());
  }

  private void write(ElectionId election, String by, SortedMap<String, Long> counts) {
    database
        .sql(
            """
            INSERT INTO roll.total (election, by, key, electors)
            SELECT :election, :by, key, electors
            FROM unnest(:keys::text[], :counts::bigint[]) AS t (key, electors)
            """)
        .param("election", election.slug())
        .param("by", by)
        .param("keys", counts.keySet())
        .param("counts", counts.values())
        .update();
  }

  private FrozenRoll frozen(ElectionId election, ResultSet row) throws SQLException {
    return new FrozenRoll(
        election,
        row.getString("source"),
        Columns.instant(row, "as_of"),
        Columns.instant(row, "frozen_at"),
        row.getString("frozen_by"),
        HexFormat.of().formatHex(row.getBytes("hash")),
        totals(election, row.getLong("electors")));
  }

  private Totals totals(ElectionId election, long electors) {
    Map<String, SortedMap<String, Long>> counts = new TreeMap<>();
    database
        .sql("SELECT by, key, electors FROM roll.total WHERE election = ?")
        .param(election.slug())
        .query(row -> {
          counts
              .computeIfAbsent(row.getString("by"), _ -> new TreeMap<>())
              .put(row.getString("key"), row.getLong("electors"));
        });
    SortedMap<String, Long> none = new TreeMap<>();
    return new Totals(
        electors,
        counts.getOrDefault("contest", none),
        counts.getOrDefault("unit", none),
        counts.getOrDefault("kind", none),
        counts.getOrDefault("region", none),
        counts.getOrDefault("section", none));
  }
}
