package org.hustings.server.organisation.imports;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Values as the cells of a register file have them.
public final class Cells {
  private Cells() {}

  /// Empty where nothing is recorded; days as 2020-08-24.
  public static String of(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  public static String several(Collection<?> values) {
    return String.join("|", values.stream().map(Object::toString).toList());
  }
}
