package org.hustings.server.organisation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One field that differs, in words for people; null stands for nothing.
public record FieldChange(String field, @Nullable String before, @Nullable String after) {
  /// The field if it differs, else nothing. Lists are told by their parts.
  public static Stream<FieldChange> of(
      String field, @Nullable Object before, @Nullable Object after) {
    return Objects.equals(before, after)
        ? Stream.empty()
        : Stream.of(new FieldChange(field, words(before), words(after)));
  }

  private static @Nullable String words(@Nullable Object value) {
    if (value instanceof List<?> parts) {
      return parts.isEmpty()
          ? null
          : String.join(", ", parts.stream().map(Object::toString).toList());
    }
    return value == null ? null : value.toString();
  }
}
