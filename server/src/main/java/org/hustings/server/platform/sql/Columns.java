package org.hustings.server.platform.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what `SqlValue` wrote from the columns of a row.
public final class Columns {
  private Columns() {}

  /// The instant in a column that always has one.
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /// The instant in a column that may be empty.
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /// The constant whose name a column has.
  public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> of)
      throws SQLException {
    return Enum.valueOf(of, row.getString(column));
  }

  /// What a column's text stands for, such as an identifier; null for an empty column.
  public static <T> @Nullable T orNull(ResultSet row, String column, Function<String, T> read)
      throws SQLException {
    String text = row.getString(column);
    return text == null ? null : read.apply(text);
  }

  /// The texts in a column of arrays; none for an empty column.
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    return texts(row, column, Function.identity());
  }

  /// What the texts in a column of arrays stand for, such as identifiers.
  public static <T> List<T> texts(ResultSet row, String column, Function<String, T> read)
      throws SQLException {
    Array array = row.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((String[]) array.getArray()).map(read).toList();
  }

  /// The whole numbers in a column of arrays; none for an empty column.
  public static List<Integer> numbers(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((Integer[]) array.getArray());
  }
}
