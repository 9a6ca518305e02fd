package org.hustings.server.organisation.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.server.organisation.csv.FaultGroup;
import org.hustings.server.organisation.csv.Faults;
import org.jspecify.annotations.Nullable;

/// What a report tells of a file beside its differences: the faults by what is wrong, the units and
/// sections that the register does not have, the units that were taken as made, what a file of members holds, how many lines are left
/// out, and the lines that have a fault where the file can be taken in without them.
public record ImportDetail(
    List<FaultGroup> groups,
    List<Faults.UnknownUnit> unknownUnits,
    List<Faults.UnknownUnit> newUnits,
    List<UnknownSection> unknownSections,
    List<String> knownSections,
    @Nullable Preview preview,
    long without,
    Map<Long, String> faultyLines,
    long faultyLineCount) {
  public static final ImportDetail NONE =
      new ImportDetail(List.of(), List.of(), List.of(), List.of(), List.of(), null, 0, Map.of(), 0);

  public ImportDetail {
    groups = List.copyOf(groups);
    unknownUnits = List.copyOf(unknownUnits);
    // one that was kept by an earlier version has none
    newUnits = List.copyOf(Objects.requireNonNullElse(newUnits, List.of()));
    unknownSections = List.copyOf(unknownSections);
    knownSections = List.copyOf(knownSections);
    faultyLines = Map.copyOf(faultyLines);
  }

  /// The same without what is wrong with each line, which may be long.
  ImportDetail brief() {
    return new ImportDetail(
        groups,
        unknownUnits,
        newUnits,
        unknownSections,
        knownSections,
        preview,
        without,
        Map.of(),
        faultyLineCount);
  }

  /// The same, telling what is wrong with the lines that are left out.
  ImportDetail leavingOut(List<FaultGroup> faults) {
    return new ImportDetail(
        faults,
        unknownUnits,
        newUnits,
        unknownSections,
        knownSections,
        preview,
        without,
        faultyLines,
        faultyLineCount);
  }
}
