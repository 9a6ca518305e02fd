package org.hustings.server.audit.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rows about one election that are not as Hustings last wrote them. A room asks before it does
/// what cannot be taken back; `hustings verify audit` looks at every row there is.
///
/// A row is about the election that its column `election` names: a new table is looked at without
/// anybody's doing. A row that is gone names none any more, so it is told to every election, as are
/// the log itself, roles, decisions of two people, and what holds of candidates and definitions.
@Component
public class AlteredRows {
  /// What every election rests on, and whose rows name none.
  private static final Set<String> OF_ALL =
      Set.of(
          "audit.entry",
          "account.approval",
          "account.role_grant",
          "candidacy.candidate_groups",
          "candidacy.state",
          "election.publication");

  private static final String WITH_ELECTION =
      """
      SELECT attrelid::regclass::text FROM pg_attribute
      WHERE attname = 'election' AND NOT attisdropped
      """;

  private final JdbcClient database;

  AlteredRows(JdbcClient database) {
    this.database = database;
  }

  /// A row that was put in, altered or taken out by anybody but Hustings.
  ///
  /// @param table with its schema
  /// @param key the values of its key, joined by slashes
  public record Altered(String table, String key) {}

  /// All that are about an election, by its short name.
  @Transactional
  public List<Altered> of(String election) {
    // as what is told is written, and afterwards as the session has it
    database.sql("SET LOCAL timezone = 'UTC'").update();
    database.sql("SET LOCAL bytea_output = 'hex'").update();
    List<Altered> altered = altered(election);
    database.sql("SET LOCAL timezone TO DEFAULT").update();
    database.sql("SET LOCAL bytea_output TO DEFAULT").update();
    return altered;
  }

  /// Rows that Hustings did not write, or on top of which it wrote what somebody else had written. How
  /// a seal is made stands here too: a function of the database may have been written anew.
  private List<Altered> altered(String election) {
    List<ToldTable> tables = tables();
    return database
        .sql(
            """
            WITH secret AS (
              SELECT decode(nullif(current_setting('hustings.seal', true), ''), 'hex') AS k),
            said AS (
              SELECT id, relation, key, digest, coalesce(seal = sha256(k || sha256(k || convert_to(
                id || E'\\n' || relation || E'\\n' || key || E'\\n'
                  || coalesce(encode(digest, 'hex'), 'gone'), 'UTF8'))), false) AS ours
              FROM audit.told CROSS JOIN secret WHERE relation = ANY (:relations)),
            ours AS (
              SELECT DISTINCT ON (relation, key) relation, key, digest FROM said WHERE ours
              ORDER BY relation, key, id DESC),
            foreigners AS (SELECT DISTINCT relation, key FROM said WHERE NOT ours),
            covered AS (
              SELECT DISTINCT relation, key FROM (
                SELECT relation, key, ours, lag(ours) OVER (PARTITION BY relation, key ORDER BY id)
                  AS ours_before
                FROM said JOIN foreigners USING (relation, key)) one
              WHERE ours AND NOT ours_before),
            lying AS (%s)
            SELECT relation, key FROM ours FULL JOIN lying USING (relation, key)
              LEFT JOIN covered USING (relation, key)
            WHERE (ours.digest IS DISTINCT FROM lying.digest OR covered.key IS NOT NULL)
              AND (lying.here OR (lying.key IS NULL AND (
                relation <> ALL (:by_election) OR split_part(key, '/', 1) = :election)))
            ORDER BY relation, key
            """
                .formatted(lying(tables)))
        .param("relations", tables.stream().map(ToldTable::name).toArray(String[]::new))
        .param(
            "by_election",
            tables.stream()
                .filter(table -> table.key().startsWith("concat_ws('/', n.election"))
                .map(ToldTable::name)
                .toArray(String[]::new))
        .param("election", election)
        .query((row, _) -> new Altered(row.getString(1), row.getString(2)))
        .list();
  }

  private List<ToldTable> tables() {
    List<String> named = database.sql(WITH_ELECTION).query(String.class).list();
    List<ToldTable> tables = new ArrayList<>();
    for (ToldTable table : ToldTables.in(database).all()) {
      if (named.contains(table.name()) || OF_ALL.contains(table.name())) {
        tables.add(table);
      }
    }
    return tables;
  }

  private static String lying(List<ToldTable> tables) {
    return tables.stream()
        .map(table ->
            "SELECT '%s' AS relation, %s AS key, sha256(convert_to(%s, 'UTF8')) AS digest, %s AS here FROM %s n WHERE %s"
                .formatted(
                    table.name(),
                    table.key(),
                    table.says(),
                    OF_ALL.contains(table.name()) ? "true" : "n.election = :election",
                    table.name(),
                    table.which()))
        .collect(Collectors.joining(" UNION ALL "));
  }
}
