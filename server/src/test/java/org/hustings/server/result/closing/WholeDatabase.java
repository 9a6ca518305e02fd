package org.hustings.server.result.closing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hustings.server.Administrator;
import org.hustings.server.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everything that somebody who took the database has: every value of every table as text, where
/// its row lies and which transaction wrote it, and the files beneath.
@Component
class WholeDatabase {
  private final JdbcClient database = Administrator.database();

  /// One row.
  ///
  /// @param values by column, as text, bytes in hexadecimal; with `ctid` as one figure and `xmin`
  record Row(String table, Map<String, String> values) {
    /// All values, one a line.
    String text() {
      return String.join("\n", values.values());
    }
  }

  /// Every row of every table of every schema, in the order in which they lie.
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String table : tables()) {
      Map<String, Row> ofTable = new HashMap<>();
      database
          .sql(
              """
              SELECT t.ctid::text, t.xmin::text, (t.ctid::text::point)[0] * 1000
                + (t.ctid::text::point)[1], value.key, value.value
              FROM %s t, jsonb_each_text(to_jsonb(t)) value ORDER BY t.ctid
              """
                  .formatted(table))
          .query(cell -> {
            Map<String, String> values =
                ofTable
                    .computeIfAbsent(
                        cell.getString(1),
                        _ -> {
                          Row row = new Row(table, new HashMap<>());
                          rows.add(row);
                          return row;
                        })
                    .values();
            values.put("xmin", cell.getString(2));
            values.put("ctid", cell.getString(3));
            if (cell.getString(5) != null) {
              values.put(cell.getString(4), cell.getString(5));
            }
          });
    }
    return rows;
  }

  private List<String> tables() {
    return database
        .sql(
            """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list();
  }

  /// The content of every file of the database, a character a byte, by what it belongs to: a table,
  /// an index, or nothing any more.
  Map<String, String> files() {
    database.sql("CHECKPOINT").update();
    Map<String, String> owners = new HashMap<>();
    database
        .sql(
            """
            SELECT pg_relation_filepath(oid), oid::regclass::text FROM pg_class
            WHERE relfilenode <> 0
            """)
        .query(row -> {
          owners.put(row.getString(1), row.getString(2));
        });
    Map<String, String> files = new HashMap<>();
    database
        .sql(
            """
            SELECT path, pg_read_binary_file(path, 0, 1 << 29, true)
            FROM (SELECT 'base/' || oid AS folder FROM pg_database
                WHERE datname = current_database()) this,
              pg_ls_dir(folder) file, LATERAL (SELECT folder || '/' || file AS path) whole
            """)
        .query(row -> {
          byte[] bytes = row.getBytes(2);
          if (bytes != null) {
            String path = row.getString(1);
            files.put(
                owners.getOrDefault(path, path), new String(bytes, StandardCharsets.ISO_8859_1));
          }
        });
    return files;
  }

  /// The content of every file in the folder of the database's server as it lies on the disk, a
  /// character a byte: the write-ahead log and its segments that wait, temporary files, logs.
  Map<String, String> disk() throws IOException {
    database.sql("CHECKPOINT").update();
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(TestDatabase.FOLDER)) {
      for (Path file :
          all.filter(Files::isRegularFile)
              .filter(file -> !file.toString().contains("programs"))
              .toList()) {
        try {
          files.put(
              TestDatabase.FOLDER.relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
          // a segment that went meanwhile
        }
      }
    }
    return files;
  }

  /// What these bytes, given in hexadecimal, are like in a file.
  static String inFile(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }
}
