package org.hustings.server.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of a row that JDBC gives in another type than the register's.
final class Rows {

  private Rows() {}

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /// A change whose columns begin with this prefix, null where there is none.
  static @Nullable Change change(ResultSet row, String prefix) throws SQLException {
    var at = instant(row, prefix + "at");
    var asOf = day(row, prefix + "as_of");
    return at == null || asOf == null
        ? null
        : new Change(
            row.getLong(prefix + "id"),
            at,
            row.getString(prefix + "author"),
            row.getString(prefix + "source"),
            asOf,
            row.getString(prefix + "reason"));
  }
}
