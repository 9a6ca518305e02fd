package org.hustings.server.organisation.unit;

import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.csv.CsvRow;
import org.jspecify.annotations.Nullable;

/// A line of a file and the unit that it means: one that there is, or a new one with this id.
record MeantUnit(CsvRow row, UnitId id, Kind kind, String name, @Nullable Unit existing) {
  /// What the name comes down to, for finding it from another line.
  String key() {
    return Words.of(name).key();
  }
}
