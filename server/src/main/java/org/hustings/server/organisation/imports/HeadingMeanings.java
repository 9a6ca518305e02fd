package org.hustings.server.organisation.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.ColumnChoice;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officials have said that the columns of a file with certain headings mean: it is asked once
/// for each set of headings.
@Component
public class HeadingMeanings {
  private final JdbcClient database;
  private final Clock clock;

  HeadingMeanings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What was said of files of this part of the register. All of it is fetched at once: while a file
  /// is read its lines go to the database, which answers nothing meanwhile.
  public ColumnChoice of(RegisterName register) {
    return of(register.name());
  }

  /// The same of files of another subject than the register.
  ColumnChoice of(String register) {
    Map<String, List<String>> said = new HashMap<>();
    database
        .sql("SELECT key, columns FROM organisation.heading_meaning WHERE register = :register")
        .param("register", register)
        .query(row -> {
          said.put(row.getString("key"), Columns.texts(row, "columns"));
        });
    return headings -> byPlace(columns(said, register, headings));
  }

  /// Remembers what the columns mean, each by its own heading, or [ColumnChoice#NOT_READ].
  void remember(String register, List<String> headings, List<String> columns, Actor author) {
    database
        .sql(
            """
            INSERT INTO organisation.heading_meaning
              (key, register, headings, columns, author, at)
            VALUES (:key, :register, :headings, :columns, :author, :at)
            ON CONFLICT (key) DO UPDATE
            SET columns = excluded.columns, author = excluded.author, at = excluded.at
            """)
        .param("key", key(register, headings))
        .param("register", register)
        .param("headings", headings.toArray(String[]::new))
        .param("columns", columns.toArray(String[]::new))
        .param("author", author.reference())
        .param("at", clock.instant())
        .update();
  }

  private static List<String> columns(
      Map<String, List<String>> said, String register, List<String> headings) {
    if (!headings.isEmpty() && headings.getLast().equals(LinesLeftOut.WHY)) {
      // the lines that were left out of such a file
      List<String> columns = columns(said, register, headings.subList(0, headings.size() - 1));
      return columns.isEmpty()
          ? List.of()
          : Stream.concat(columns.stream(), Stream.of(ColumnChoice.NOT_READ)).toList();
    }
    List<String> columns = said.getOrDefault(key(register, headings), List.of());
    return columns.size() == headings.size() ? columns : List.of();
  }

  private static Map<Integer, String> byPlace(List<String> columns) {
    Map<Integer, String> chosen = new HashMap<>();
    for (int place = 0; place < columns.size(); place++) {
      chosen.put(place, columns.get(place));
    }
    return chosen;
  }

  private static String key(String register, List<String> headings) {
    String text = register + '\n' + String.join("\n", headings).toLowerCase(Locale.ROOT).strip();
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
