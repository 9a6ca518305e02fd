package org.hustings.server.result.closing;

import java.util.List;

/// Where something may be left, beyond Hustings' reach, that brings a voter and a ballot together:
/// what was kept of the database between the first vote and the parting.
public enum Copies {
  /// Its files, and where it is archived.
  WRITE_AHEAD_LOG,
  /// Standbys and subscribers, and their logs.
  REPLICAS,
  /// Dumps, base backups, snapshots of disks and machines, copies of the data folder.
  BACKUPS;

  /// Those of the database that Hustings brings along, whose log it empties itself, or of another.
  static List<Copies> of(boolean embedded) {
    return embedded ? List.of(BACKUPS) : List.of(values());
  }
}
