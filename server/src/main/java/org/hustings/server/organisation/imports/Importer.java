package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.jspecify.annotations.Nullable;

/// How one part of the register takes in a file.
public interface Importer {
  RegisterName register();

  /// Every column that is understood.
  List<Column> columns();

  /// What a file lacks that has no more than these columns.
  default List<String> lacking(Collection<Column> has) {
    return columns().stream()
        .filter(column -> column.required() && !has.contains(column))
        .map(Column::heading)
        .toList();
  }

  /// Reads the file, under the lock, and compares it with the register. Faults are added to those
  /// of the run; where there are any, what is prepared is not used.
  Prepared prepare(ImportRun run) throws IOException;

  /// Tells whoever is to be told of entries that stand as before, because an import was taken back.
  default void noteTakenBack(long change, Actor by) {}

  /// A file that was compared and may be taken in within the same transaction.
  interface Prepared {
    Differences differences();

    /// Whom the file makes leave.
    default Leaving leaving() {
      return Leaving.NOBODY;
    }

    /// What the file holds, counted, for somebody to look at before it is taken in.
    default @Nullable Preview preview() {
      return null;
    }

    /// The sections that lines name and the register does not have.
    default List<UnknownSection> unknownSections() {
      return List.of();
    }

    /// The sections that the register has.
    default List<String> knownSections() {
      return List.of();
    }

    /// Takes it in as part of a change that has begun.
    void carryOut(long change);
  }
}
