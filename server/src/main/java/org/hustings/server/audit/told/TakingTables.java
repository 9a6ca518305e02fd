package org.hustings.server.audit.told;

import java.util.List;
import java.util.Map;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Has the rows told that lay in a table before it was guarded, and those of a table whose columns
/// a migration changed: they are taken as they are found, and the log says so.
@Component
class TakingTables implements ApplicationRunner {
  private final JdbcClient database;
  private final AuditLog log;
  private final String server;

  TakingTables(JdbcClient database, AuditLog log, @Value("${server.port:}") String server) {
    this.server = server;
    this.database = database;
    this.log = log;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    // the command line looks, and takes nothing for what it should be
    if (server.equals("-1")) {
      return;
    }
    // one node at a time, and the others find it done
    database.sql("SELECT pg_advisory_xact_lock(hashtext('audit.guarded'))").query(row -> {});
    for (ToldTable table : ToldTables.in(database).all()) {
      String columns = columns(table);
      if (!columns.equals(takenWith(table))) {
        take(table, columns);
      }
    }
  }

  private void take(ToldTable table, String columns) {
    long rows =
        database
            .sql("SELECT audit.take_guarded(:name)")
            .paramSource(table)
            .query(Long.class)
            .single();
    database
        .sql(
            """
            INSERT INTO audit.guarded (relation, columns) VALUES (:relation, :columns)
            ON CONFLICT (relation) DO UPDATE SET columns = excluded.columns
            """)
        .param("relation", table.name())
        .param("columns", columns)
        .update();
    if (rows > 0) {
      log.record(
          Actor.system("start"),
          "audit.table-taken",
          "table:" + table.name(),
          null,
          Map.of("rows", rows));
    }
  }

  private String takenWith(ToldTable table) {
    return database
        .sql("SELECT columns FROM audit.guarded WHERE relation = ?")
        .param(table.name())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private String columns(ToldTable table) {
    List<String> columns =
        database
            .sql(
                """
                SELECT attname || ' ' || format_type(atttypid, atttypmod) FROM pg_attribute
                WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped
                ORDER BY attnum
                """)
            .param(table.name())
            .query(String.class)
            .list();
    return String.join(", ", columns) + " | " + table.says();
  }
}
