package org.hustings.server.organisation.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.organisation.Rows;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;

/// The fields of members as the database has them.
final class FieldSql {
  /// The columns of all fields, for a list of them.
  static final String COLUMNS = columns(field -> field);

  private FieldSql() {}

  /// The columns of all fields, each as this makes it.
  static String columns(UnaryOperator<String> each) {
    return Stream.of(MemberField.values())
        .map(MemberField::column)
        .map(each)
        .collect(Collectors.joining(", "));
  }

  /// The columns of all fields, with something else in the place of one.
  static String columnsWith(MemberField replaced, String by) {
    return columns(column -> column.equals(replaced.column()) ? by : column);
  }

  /// The columns with their types, for a table that stages them.
  static String definitions() {
    return Stream.of(MemberField.values())
        .map(field -> field.column() + " " + type(field))
        .collect(Collectors.joining(", "));
  }

  private static String type(MemberField field) {
    return switch (field.type()) {
      case FieldType.Day _ -> "date";
      case FieldType.Several _ -> "text[]";
      case FieldType.Line _,
          FieldType.Lines _,
          FieldType.Email _,
          FieldType.Standing _,
          FieldType.OfUnit _,
          FieldType.Choice _ ->
          "text";
    };
  }

  static @Nullable Object read(ResultSet row, MemberField field) throws SQLException {
    return switch (field.type()) {
      case FieldType.Day _ -> Rows.day(row, field.column());
      case FieldType.Several _ -> Columns.texts(row, field.column());
      case FieldType.OfUnit _ -> unit(row.getString(field.column()));
      case FieldType.Line _,
          FieldType.Lines _,
          FieldType.Email _,
          FieldType.Standing _,
          FieldType.Choice _ ->
          row.getString(field.column());
    };
  }

  /// A field's value as a statement takes it.
  static @Nullable Object parameter(@Nullable Object value) {
    return switch (value) {
      case UnitId unit -> unit.slug();
      case List<?> parts -> parts.stream().map(Object::toString).toArray(String[]::new);
      case null, default -> value;
    };
  }

  private static @Nullable UnitId unit(@Nullable String slug) {
    return slug == null ? null : new UnitId(slug);
  }
}
