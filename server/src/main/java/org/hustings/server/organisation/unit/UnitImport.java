package org.hustings.server.organisation.unit;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.organisation.imports.Difference;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.ImportRun;
import org.hustings.server.organisation.imports.Importer;
import org.hustings.server.organisation.imports.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in a file of units. A line means the unit of its id, else of its official code, else of
/// its name; where there is none, a new one.
@Component
class UnitImport implements Importer {
  private final Units units;
  private final UnitRecords records;
  private final Kinds kinds;

  UnitImport(Units units, UnitRecords records, Kinds kinds) {
    this.units = units;
    this.records = records;
    this.kinds = kinds;
  }

  @Override
  public RegisterName register() {
    return RegisterName.UNITS;
  }

  @Override
  public List<Column> columns() {
    return UnitColumns.ALL;
  }

  @Override
  public Prepared prepare(ImportRun run) throws IOException {
    ArrayList<CsvRow> rows = new ArrayList<CsvRow>();
    run.read(UnitColumns.ALL, rows::add);
    LocalDate day = run.request().provenance().asOf();
    Map<Long, MeantUnit> meant = meant(rows, run.request().kind(), day);
    UnitReading reading = new UnitReading(units.index(), meant, day);
    List<UnitLine> lines = meant.values().stream().map(reading::read).toList();
    return new Compared(lines, gone(lines, day), run.request());
  }

  /// Which unit each line means, by line; a line with a fault is left out.
  private Map<Long, MeantUnit> meant(List<CsvRow> rows, KindId usual, LocalDate day) {
    UnitResolver resolver =
        new UnitResolver(units.index(), kinds.all(), usual, day, records::newId);
    HashMap<Long, MeantUnit> meant = new HashMap<Long, MeantUnit>();
    for (CsvRow row : rows) {
      MeantUnit unit = resolver.resolve(row);
      if (unit != null) {
        meant.put(row.line(), unit);
      }
    }
    return meant;
  }

  /// The units of the kinds in the file that exist on the day and are not in it.
  private List<Unit> gone(List<UnitLine> lines, LocalDate day) {
    Set<KindId> inFile = lines.stream().map(line -> line.after().kind().id()).collect(toSet());
    Set<UnitId> named = lines.stream().map(line -> line.after().id()).collect(toSet());
    return units.all().stream()
        .filter(unit -> inFile.contains(unit.kind().id()) && unit.existsOn(day))
        .filter(unit -> !named.contains(unit.id()))
        .toList();
  }

  /// A line as the unit before and after it; before is null for a new unit.
  record UnitLine(long line, @Nullable Unit before, Unit after) {
    List<FieldChange> fields() {
      return before == null ? List.of() : UnitFields.differences(before, after);
    }
  }

  private final class Compared implements Prepared {
    private final List<UnitLine> added;
    private final List<UnitLine> changed;
    private final List<Unit> gone;
    private final int lines;
    private final boolean complete;
    private final LocalDate lastDay;
    private final Actor author;

    Compared(List<UnitLine> lines, List<Unit> gone, ImportRequest request) {
      List<UnitLine> inOrder =
          lines.stream().sorted(Comparator.comparingLong(UnitLine::line)).toList();
      this.added = inOrder.stream().filter(line -> line.before() == null).toList();
      this.changed = inOrder.stream().filter(line -> !line.fields().isEmpty()).toList();
      this.gone = gone;
      this.lines = lines.size();
      this.complete = request.complete();
      this.lastDay = request.provenance().asOf().minusDays(1);
      this.author = request.provenance().author();
    }

    @Override
    public Differences differences() {
      return new Differences(
          lines,
          Listing.of(added.stream().map(Compared::difference).toList()),
          Listing.of(changed.stream().map(Compared::difference).toList()),
          Listing.of(
              gone.stream().map(unit -> new Difference(0, unit.fullName(), List.of())).toList()));
    }

    @Override
    public void carryOut(long change) {
      Stream.concat(added.stream(), changed.stream())
          .forEach(line -> records.record(line.before(), line.after(), change, author));
      if (complete) {
        gone.forEach(unit -> records.record(unit, unit.until(lastDay), change, author));
      }
    }

    private static Difference difference(UnitLine line) {
      return new Difference(line.line(), line.after().fullName(), line.fields());
    }
  }
}
