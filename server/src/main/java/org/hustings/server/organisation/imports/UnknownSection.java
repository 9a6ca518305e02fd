package org.hustings.server.organisation.imports;

import java.util.List;

/// A section that lines name and that the register does not have: how many lines do, and the
/// sections that are called like it.
public record UnknownSection(String name, long lines, List<String> alike) {
  public UnknownSection {
    alike = List.copyOf(alike);
  }
}
