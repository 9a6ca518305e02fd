package org.hustings.server.audit.told;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compares the rows of every told table with what the log was told of them, and that with the
/// entries that vouch for it. To be called within a transaction that sees one state of everything.
@Component
public class ToldRows {
  private static final int AT_ONCE = 5_000;
  private static final String TOLD =
      """
      SELECT id, relation, key, coalesce(encode(digest, 'hex'), 'gone') AS digest, seal,
        coalesce(entry, 0) AS entry
      FROM audit.told ORDER BY entry, id
      """;

  private final JdbcClient database;
  private final RowSeal seal;
  private final AlteredPrograms programs;

  ToldRows(JdbcClient database, RowSeal seal, AlteredPrograms programs) {
    this.database = database;
    this.programs = programs;
    this.seal = seal;
  }

  /// Hands on a sentence for each thing that is not as it should be.
  public void compare(Consumer<String> differences) {
    // as what is told is written, whatever the session has
    database.sql("SET LOCAL timezone = 'UTC'").update();
    database.sql("SET LOCAL bytea_output = 'hex'").update();
    SealCheck seals = new SealCheck(seal, differences);
    Vouched vouched = new Vouched(database, differences);
    database
        .sql(TOLD)
        .withFetchSize(AT_ONCE)
        .query(
            (RowCallbackHandler)
                row -> {
                  ToldRow told = told(row);
                  vouched.follow(told);
                  seals.follow(told);
                });
    vouched.endOfAll();
    seals.end();
    for (String program : programs.names()) {
      differences.accept(
          "the database's own %s is not what Hustings made: it was put in, altered or taken away. Whatever it guarded may have been changed; the migrations of this version have how it should be"
              .formatted(program));
    }
    for (ToldTable table : ToldTables.in(database).all()) {
      if (!TableGuards.stands(database, table)) {
        differences.accept(
            "%s is not guarded any more: its triggers are missing or changed. The next start of the server makes them again"
                .formatted(table.name()));
      }
      compare(table, differences);
    }
  }

  private void compare(ToldTable table, Consumer<String> differences) {
    database
        .sql(
            """
            WITH told AS (
              SELECT DISTINCT ON (key) key, digest, entry FROM audit.told
              WHERE relation = :relation ORDER BY key, id DESC),
            lying AS (%s)
            SELECT key, told.key IS NULL AS untold, lying.key IS NULL AS gone, e.number AS entry
            FROM told FULL JOIN lying USING (key) LEFT JOIN audit.entry e ON e.line = told.entry
            WHERE told.digest IS DISTINCT FROM lying.digest
            ORDER BY key
            """
                .formatted(table.asItIs()))
        .param("relation", table.name())
        .query(
            (RowCallbackHandler) row -> differences.accept(table.name() + " " + difference(row)));
  }

  private static String difference(ResultSet row) throws SQLException {
    String key = row.getString("key");
    String entry =
        row.getString("entry") == null ? "a newer entry" : "entry " + row.getString("entry");
    if (row.getBoolean("untold")) {
      return key + " is in the table, and no entry tells of it";
    }
    return row.getBoolean("gone")
        ? "%s is gone; %s tells of it".formatted(key, entry)
        : "%s is not what %s tells of it".formatted(key, entry);
  }

  private static ToldRow told(ResultSet row) throws SQLException {
    return new ToldRow(
        row.getLong("id"),
        row.getString("relation"),
        row.getString("key"),
        row.getString("digest"),
        row.getBytes("seal"),
        row.getLong("entry"));
  }
}
