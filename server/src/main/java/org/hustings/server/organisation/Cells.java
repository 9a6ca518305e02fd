package org.hustings.server.organisation;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Values as the cells of a register file have them.
final class Cells {

  private Cells() {}

  /// Empty where nothing is recorded; days as 2020-08-24.
  static String of(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  static String several(Collection<?> values) {
    return String.join("|", values.stream().map(Object::toString).toList());
  }
}
