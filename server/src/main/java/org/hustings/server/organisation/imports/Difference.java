package org.hustings.server.organisation.imports;

import java.util.List;
import org.hustings.server.organisation.FieldChange;

/// How one entry of a file differs from the register: what it is called, and the fields that
/// change; for a new entry or one that is gone there are none. The line is 0 for what is not in the
/// file.
public record Difference(long line, String title, List<FieldChange> fields) {
  public Difference {
    fields = List.copyOf(fields);
  }
}
