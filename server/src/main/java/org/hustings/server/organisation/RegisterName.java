package org.hustings.server.organisation;

import java.util.Locale;

/// The parts of the register, each with its own files and its own history.
public enum RegisterName {
  KINDS,
  UNITS,
  OFFICERS,
  MEMBERS,
  LISTS;

  /// The word in addresses, commands and tables: `units`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
