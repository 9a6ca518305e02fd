package org.hustings.server.organisation.imports;

import java.util.List;
import java.util.Objects;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Fault;
import org.jspecify.annotations.Nullable;

/// What came of an import or its trial. With a single fault nothing is taken in, and the
/// differences are null. `notes` tell how the file was read; `leaving`, whom a file of members makes
/// leave.
public record ImportReport(
    RegisterName register,
    List<String> notes,
    List<Fault> faults,
    long faultCount,
    @Nullable Differences differences,
    @Nullable Leaving leaving,
    boolean complete,
    boolean carriedOut,
    ImportDetail detail) {
  public ImportReport {
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
    // one that was kept by an earlier version has none
    detail = Objects.requireNonNullElse(detail, ImportDetail.NONE);
  }

  /// The same without what is wrong with each line, which may be long.
  ImportReport brief() {
    return with(detail.brief());
  }

  /// The same with what is wrong with the lines that are left out, as another report found it.
  ImportReport leavingOut(ImportReport faulty) {
    return with(detail.leavingOut(faulty.detail().groups()));
  }

  private ImportReport with(ImportDetail other) {
    return new ImportReport(
        register, notes, faults, faultCount, differences, leaving, complete, carriedOut, other);
  }

  /// Whether so many members would leave that two people take the file in.
  public boolean needsTwo() {
    return leaving != null && leaving.needsTwo();
  }

  /// Whether the register would be, or is, no different from before.
  public boolean changesNothing() {
    return differences != null
        && differences.added().count() == 0
        && differences.changed().count() == 0
        && (!complete || differences.gone().count() == 0);
  }
}
