package org.hustings.server.organisation.member;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a file of members without a fault; null where the file says nothing. The values are in
/// the order of the fields.
record MemberLine(long line, String number, List<@Nullable Object> values) {
  /// The line as the staging table takes it.
  @Nullable Object[] cells() {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(line);
    cells.add(number);
    cells.addAll(values);
    return cells.toArray();
  }
}
