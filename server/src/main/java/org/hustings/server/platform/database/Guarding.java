package org.hustings.server.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// Holds every table to what `db/tables.txt` says of it, at the end of each migration and over the
/// owner's connection: by grants to the role as which the server works, and by triggers. Where they
/// stand as they were left, nothing is done, so that a node that starts holds up no other.
@Component
class Guarding implements Callback {
  private static final Logger LOG = LoggerFactory.getLogger(Guarding.class);

  private final String role;
  private final TableRules rules = TableRules.read();

  Guarding(@Value("${spring.datasource.username:}") String role) {
    this.role = role;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE || event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public String getCallbackName() {
    return "guarding of the tables";
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      if (event == Event.BEFORE_EACH_MIGRATE) {
        actAsOwner(context.getConnection());
      } else {
        guard(context.getConnection());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The tables could not be guarded", e);
    }
  }

  /// A migration may change what nobody else may.
  private static void actAsOwner(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET application_name = 'hustings, the owner'");
    }
  }

  void guard(Connection connection) throws SQLException {
    JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    Map<String, List<String>> columns = columns(database);
    List<String> faults = rules.missing(columns.keySet());
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("\n", faults));
    }
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended('platform.guarded', 1))")
        .query(row -> {});
    boolean apart = isApart(database);
    String name = apart ? role : "";
    if (!digest(database).equals(kept(database, name))) {
      make(connection, database, new TableGuards(rules, columns), apart);
      database
          .sql(
              """
              INSERT INTO platform.guarded (role, digest) VALUES (:role, :digest)
              ON CONFLICT (role) DO UPDATE SET digest = excluded.digest
              """)
          .param("role", name)
          .param("digest", digest(database))
          .update();
    }
  }

  /// Whether the server works as another than the owner, who is at it here.
  private boolean isApart(JdbcClient database) {
    boolean apart =
        !role.isEmpty()
            && !database.sql("SELECT current_user").query(String.class).single().equals(role);
    if (!apart || isSuperuser(database)) {
      LOG.warn(
          "The server works as the owner of its tables or as superuser: whoever gets at its"
              + " database connection can change what is to stay. Good for a trial;"
              + " docs/database.md says how to have two roles.");
    }
    return apart;
  }

  private boolean isSuperuser(JdbcClient database) {
    return database
        .sql("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ? AND rolsuper)")
        .param(role)
        .query(Boolean.class)
        .single();
  }

  private Map<String, List<String>> columns(JdbcClient database) {
    Map<String, List<String>> columns = new TreeMap<>();
    database
        .sql(
            """
            SELECT n.nspname || '.' || c.relname, a.attname
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (:schemas)
            ORDER BY 1, a.attnum
            """)
        .param("schemas", rules.schemas().toArray(String[]::new))
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(column ->
            columns
                .computeIfAbsent(column.getKey(), _ -> new ArrayList<>())
                .add(column.getValue()));
    return columns;
  }

  private void make(Connection connection, JdbcClient database, TableGuards guards, boolean apart)
      throws SQLException {
    List<String> statements = new ArrayList<>(standing(database));
    statements.addAll(guards.triggers());
    if (apart) {
      statements.addAll(guards.grants(role));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(String.join(";\n", statements));
      statement.execute("TRUNCATE platform.table_rule");
    }
    for (TableRule rule : rules.tables()) {
      database
          .sql("INSERT INTO platform.table_rule VALUES (?, ?, ?, ?)")
          .params(
              rule.table(),
              rule.kind().name(),
              rule.is(TableRule.Flag.REWRITTEN),
              rule.is(TableRule.Flag.FILLED))
          .update();
    }
  }

  /// Takes away the triggers that stand: they are made anew.
  private List<String> standing(JdbcClient database) {
    return database
        .sql(
            """
            SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger
            WHERE tgname LIKE 'guard\\_%' AND NOT tgisinternal ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  private static String kept(JdbcClient database, String role) {
    return database
        .sql("SELECT digest FROM platform.guarded WHERE role = ?")
        .param(role)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /// Of the rules and of how the tables are guarded now.
  private String digest(JdbcClient database) {
    String now =
        database
            .sql(
                """
                SELECT md5(string_agg(guard, E'\\n' ORDER BY guard COLLATE "C")) FROM (
                  SELECT concat_ws(' ', c.oid, c.relacl) FROM pg_class c
                  WHERE c.relnamespace::regnamespace::text = ANY (:schemas)
                  UNION ALL
                  SELECT concat_ws(' ', a.attrelid, a.attname, a.attacl)
                  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                  WHERE c.relnamespace::regnamespace::text = ANY (:schemas) AND a.attnum > 0
                    AND c.relkind IN ('r', 'p')
                  UNION ALL
                  SELECT concat_ws(' ', tgrelid, tgenabled, pg_get_triggerdef(oid)) FROM pg_trigger
                  WHERE tgname LIKE 'guard\\_%' AND NOT tgisinternal
                  UNION ALL
                  SELECT concat_ws(' ', p.oid, p.prosecdef, p.proconfig, p.proacl) FROM pg_proc p
                  WHERE p.pronamespace::regnamespace::text = ANY (:schemas)) g (guard)
                """)
            .param("schemas", rules.schemas().toArray(String[]::new))
            .query(String.class)
            .single();
    return now + " " + rules.digest();
  }
}
