package org.hustings.server.audit.restored;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That the site went back to a backup.
///
/// @param at when it was taken in
/// @param backupAt of when the backup is
/// @param takenOverAt since when this site is the one that serves; null: it stands aside
public record Restoration(
    Instant at, Instant backupAt, @Nullable Instant takenOverAt, List<RestoredLog> logs) {
  public Restoration {
    logs = List.copyOf(logs);
  }

  /// A public log that goes on from what the backup had of it.
  ///
  /// @param origin what it was called
  /// @param entries how many it had there
  /// @param known the most that it is known to have had; null where nobody brought a checkpoint
  public record RestoredLog(String log, String origin, long entries, @Nullable Long known) {
    /// How many later entries are known to be gone.
    public long gone() {
      return known == null ? 0 : Math.max(0, known - entries);
    }
  }
}
