package org.hustings.server.audit.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What keeps rows from being written as they were: triggers, references between tables that come in
/// one after the other, and rows that a migration made. It is set aside within the transaction that
/// takes a backup in, and brought back as it stood; references are checked then.
record Guards(Connection database, List<String> back) {
  static Guards setAside(Connection database) throws SQLException {
    Guards guards = new Guards(database, new ArrayList<>());
    String schemas = BackupTable.schemas();
    List<String> unusual =
        column(
            database,
            """
            SELECT format('ALTER TABLE %%s %%s TRIGGER %%I', tgrelid::regclass,
              CASE tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA'
                ELSE 'DISABLE' END, tgname)
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE NOT tgisinternal AND tgenabled <> 'O' AND n.nspname IN (%s)
            """
                .formatted(schemas));
    for (String table :
        column(
            database,
            """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname IN (%s)
            """
                .formatted(schemas))) {
      execute(database, "ALTER TABLE %s DISABLE TRIGGER USER".formatted(table));
      guards.back.add("ALTER TABLE %s ENABLE TRIGGER USER".formatted(table));
    }
    guards.back.addAll(unusual);
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
                  format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname,
                    pg_get_constraintdef(oid))
                FROM pg_constraint WHERE contype = 'f' AND connamespace::regnamespace::text IN (%s)
                """
                    .formatted(schemas))) {
      while (row.next()) {
        execute(database, row.getString(1));
        guards.back.add(row.getString(2));
      }
    }
    for (BackupTable table : BackupTable.in(database)) {
      execute(database, "TRUNCATE " + table.name());
    }
    return guards;
  }

  void bringBack() throws SQLException {
    for (String statement : back) {
      execute(database, statement);
    }
  }

  private static List<String> column(Connection database, String query) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        all.add(row.getString(1));
      }
    }
    return all;
  }

  private static void execute(Connection database, String statement) throws SQLException {
    try (Statement one = database.createStatement()) {
      one.execute(statement);
    }
  }
}
