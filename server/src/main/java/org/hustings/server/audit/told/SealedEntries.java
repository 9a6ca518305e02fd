package org.hustings.server.audit.told;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Entries of the log that Hustings wrote, and that are as it wrote them: what they tell can be
/// compared with what a table says today.
@Component
public class SealedEntries {
  private final JdbcClient database;
  private final RowSeal seal;
  private final JsonMapper json;

  SealedEntries(JdbcClient database, RowSeal seal, JsonMapper json) {
    this.database = database;
    this.seal = seal;
    this.json = json;
  }

  /// What an act did.
  public record Told(String event, JsonNode before, JsonNode after) {}

  /// Those of these types about one subject, in the order in which they were made.
  @Transactional
  public List<Told> of(String subject, String... events) {
    database.sql("SET LOCAL timezone = 'UTC'").update();
    ToldTable log =
        ToldTables.in(database).all().stream()
            .filter(table -> table.name().equals("audit.entry"))
            .findFirst()
            .orElseThrow();
    List<Told> told =
        database
            .sql(
                """
                SELECT n.event, n.before, n.after, t.id, t.relation, t.key,
                  encode(t.digest, 'hex') AS digest, t.seal, coalesce(t.entry, 0) AS entry
                FROM audit.entry n
                JOIN audit.told t ON t.relation = 'audit.entry' AND t.key = %s
                WHERE n.subject = :subject AND n.event = ANY (:events)
                  AND t.digest = sha256(convert_to(%s, 'UTF8'))
                ORDER BY n.line
                """
                    .formatted(log.key(), log.says()))
            .param("subject", subject)
            .param("events", events)
            .query((row, _) ->
                new Found(
                    new ToldRow(
                        row.getLong("id"),
                        row.getString("relation"),
                        row.getString("key"),
                        row.getString("digest"),
                        row.getBytes("seal"),
                        row.getLong("entry")),
                    new Told(
                        row.getString("event"),
                        json.readTree(row.getString("before")),
                        json.readTree(row.getString("after")))))
            .list()
            .stream()
            .filter(found -> seal.isOf(found.row()))
            .map(Found::told)
            .toList();
    database.sql("SET LOCAL timezone TO DEFAULT").update();
    return told;
  }

  private record Found(ToldRow row, Told told) {}
}
