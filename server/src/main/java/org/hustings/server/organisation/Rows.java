package org.hustings.server.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;

/// The values of a row that JDBC gives in another type than the register's, and the two changes
/// that every fact of the register names.
public final class Rows {
  /// The columns of both changes, for a fact called `f`; joined by CHANGES.
  public static final String OF_CHANGES =
      """
      r.id r_id, r.at r_at, r.author r_author, r.source r_source, r.as_of r_as_of,
      r.reason r_reason, s.id s_id, s.at s_at, s.author s_author, s.source s_source,
      s.as_of s_as_of, s.reason s_reason
      """;

  public static final String CHANGES =
      """
      JOIN organisation.change r ON r.id = f.recorded_by
      LEFT JOIN organisation.change s ON s.id = f.superseded_by
      """;

  /// Of those facts the ones that stood at the instant `:at`.
  public static final String STANDING_AT =
      "r.at <= :at AND (f.superseded_by IS NULL OR s.at > :at)";

  private Rows() {}

  public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static <T> Dated<T> dated(T fact, ResultSet row) throws SQLException {
    return new Dated<>(
        fact, change(row, "r_"), row.getObject("s_id") == null ? null : change(row, "s_"));
  }

  public static Change change(ResultSet row, String prefix) throws SQLException {
    return new Change(
        row.getLong(prefix + "id"),
        Columns.instant(row, prefix + "at"),
        row.getString(prefix + "author"),
        row.getString(prefix + "source"),
        row.getObject(prefix + "as_of", LocalDate.class),
        row.getString(prefix + "reason"));
  }
}
