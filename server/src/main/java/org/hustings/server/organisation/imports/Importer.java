package org.hustings.server.organisation.imports;

import java.io.IOException;
import org.hustings.server.organisation.RegisterName;

/// How one part of the register takes in a file.
public interface Importer {
  RegisterName register();

  /// Reads the file, under the lock, and compares it with the register. Faults are added to those
  /// of the run; where there are any, what is prepared is not used.
  Prepared prepare(ImportRun run) throws IOException;

  /// A file that was compared and may be taken in within the same transaction.
  interface Prepared {
    Differences differences();

    /// Whom the file makes leave.
    default Leaving leaving() {
      return Leaving.NOBODY;
    }

    /// Takes it in as part of a change that has begun.
    void carryOut(long change);
  }
}
