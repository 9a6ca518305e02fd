package org.hustings.server.platform.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/// What the database takes for a value of ours. An instant is written as UTC, whatever zone the
/// machine or the session is in; a constant by its name; an identifier, which is a record of one
/// text or number, as that; a collection as an array.
final class SqlValue {
  private SqlValue() {}

  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case Collection<?> many -> array(many);
      case Record identifier when isIdentifier(identifier) -> of(content(identifier));
      default -> value;
    };
  }

  private static Object array(Collection<?> many) {
    List<Object> values = many.stream().<Object>map(SqlValue::of).toList();
    if (values.isEmpty()) {
      // of no type: of what the array is, the statement says
      return new SqlParameterValue(Types.OTHER, "{}");
    }
    return switch (values.getFirst()) {
      case String _ -> values.toArray(String[]::new);
      case Long _ -> values.toArray(Long[]::new);
      case Integer _ -> values.toArray(Integer[]::new);
      case byte[] _ -> values.toArray(byte[][]::new);
      case Object other ->
          throw new IllegalArgumentException(
              "A list of %s cannot be bound: of texts, whole numbers and bytes it can."
                  .formatted(other.getClass().getName()));
    };
  }

  private static boolean isIdentifier(Record value) {
    return value.getClass().getRecordComponents().length == 1;
  }

  private static @Nullable Object content(Record identifier) {
    RecordComponent only = identifier.getClass().getRecordComponents()[0];
    try {
      Method accessor = only.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(identifier);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + identifier.getClass().getName(), e);
    }
  }
}
