package org.hustings.server.audit.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.server.platform.database.TableRules;

/// A table as it stands in a backup.
///
/// @param name with its schema
/// @param columns those that are written, quoted where that is needed; computed ones are not
record BackupTable(String name, List<String> columns) {
  /// What each migration makes anew.
  private static final Set<String> LEFT_OUT =
      Set.of("platform.flyway_schema_history", "platform.table_rule", "platform.guarded");

  /// What a cookie holds opens a session of somebody who is signed in now: it is in no backup. The
  /// row is, as the audit log knows of it.
  private static final Map<String, String> HIDDEN =
      Map.of("account.session.session_id", "primary_id");

  /// Every table of ours that a backup holds, by name.
  static List<BackupTable> in(Connection database) throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT n.nspname || '.' || c.relname, quote_ident(a.attname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                  AND a.attgenerated = ''
                WHERE c.relkind = 'r' AND n.nspname IN (%s)
                ORDER BY 1, a.attnum
                """
                    .formatted(schemas()))) {
      while (row.next()) {
        if (!LEFT_OUT.contains(row.getString(1))) {
          columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        }
      }
    }
    return columns.entrySet().stream()
        .map(table -> new BackupTable(table.getKey(), List.copyOf(table.getValue())))
        .toList();
  }

  /// The schemas of all rooms, as a list in SQL.
  static String schemas() {
    return TableRules.read().schemas().stream()
        .map(schema -> "'" + schema + "'")
        .collect(Collectors.joining(", "));
  }

  String copyOut() {
    String written =
        columns.stream()
            .map(column -> HIDDEN.getOrDefault(name + "." + column, column))
            .collect(Collectors.joining(", "));
    return "COPY (SELECT %s FROM %s) TO STDOUT".formatted(written, name);
  }

  String copyIn() {
    return "COPY %s (%s) FROM STDIN".formatted(name, String.join(", ", columns));
  }

  /// The name of its part of the file.
  String file() {
    return "tables/" + name + ".copy";
  }
}
