package org.hustings.server.organisation.imports;

import java.util.HashMap;
import java.util.Map;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.ColumnChoice;
import org.hustings.server.organisation.csv.CsvSource;

/// A file to take in: which part of the register it holds and where it comes from. `complete` says
/// that it holds all there is, so that what is not in it has gone; `kind` is the kind of those
/// units for which the file states none. `columns` is what somebody has said that its columns mean,
/// `newSections` whether members may be in sections that the register does not have yet, and
/// `without` the lines that are left out, with what is wrong with each. `assuming` says that a unit
/// which the register does not have, and has none like it, is read as if it were made.
public record ImportRequest(
    RegisterName register,
    CsvSource file,
    Provenance provenance,
    boolean complete,
    KindId kind,
    ColumnChoice columns,
    boolean newSections,
    Map<Long, String> without,
    boolean assuming) {
  /// The kind of units in a file that states none, unless somebody says otherwise.
  public static final KindId USUAL_KIND = new KindId("clp");

  public ImportRequest {
    without = Map.copyOf(without);
  }

  /// A file that is taken as it is.
  public ImportRequest(
      RegisterName register, CsvSource file, Provenance provenance, boolean complete, KindId kind) {
    this(register, file, provenance, complete, kind, ColumnChoice.NONE, true, Map.of(), false);
  }

  /// Whether what is not in the file has gone. Of a file that is taken in in part nobody knows.
  boolean isComplete() {
    return complete && without.isEmpty();
  }

  ImportRequest with(CsvSource other, ColumnChoice choice) {
    return new ImportRequest(
        register, other, provenance, isComplete(), kind, choice, newSections, without, assuming);
  }

  /// The same read for columns that mean this.
  ImportRequest with(ColumnChoice choice) {
    return with(file, choice);
  }

  /// The same read as if the units that it names were made.
  ImportRequest assumingUnits() {
    return new ImportRequest(
        register, file, provenance, complete, kind, columns, newSections, without, true);
  }

  /// The same without these lines too.
  ImportRequest leavingOut(Map<Long, String> faulty) {
    Map<Long, String> lines = new HashMap<>(faulty);
    lines.putAll(without);
    return new ImportRequest(
        register, file, provenance, complete, kind, columns, newSections, lines, assuming);
  }
}
