package org.hustings.server.organisation.officer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.server.account.address.AddressChange;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.FieldChange;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.imports.Difference;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.ImportRequest;
import org.hustings.server.organisation.imports.ImportRun;
import org.hustings.server.organisation.imports.Importer;
import org.hustings.server.organisation.imports.Listing;
import org.hustings.server.organisation.member.EmailCell;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in a file of officers. A line means the person, by membership number or else by name, in
/// the role in the unit.
@Component
class OfficerImport implements Importer {
  private final Officers officers;
  private final OfficerRows rows;
  private final Units units;
  private final EmailCell addresses;

  OfficerImport(Officers officers, OfficerRows rows, Units units, EmailCell addresses) {
    this.officers = officers;
    this.rows = rows;
    this.units = units;
    this.addresses = addresses;
  }

  @Override
  public RegisterName register() {
    return RegisterName.OFFICERS;
  }

  @Override
  public List<Column> columns() {
    return OfficerColumns.ALL;
  }

  @Override
  public Prepared prepare(ImportRun run) throws IOException {
    LocalDate day = run.request().provenance().asOf();
    List<Officer> existing =
        rows.all().stream()
            .filter(officer -> officer.until() == null || officer.holdsOn(day))
            .toList();
    Map<UnitId, List<Officer>> byUnit = existing.stream().collect(groupingBy(Officer::unit));
    OfficerReading reading = new OfficerReading(addresses, units.index(), byUnit, day);
    ArrayList<OfficerLine> lines = new ArrayList<OfficerLine>();
    run.read(OfficerColumns.ALL, row -> Stream.ofNullable(reading.read(row)).forEach(lines::add));
    return new Compared(lines, gone(existing, lines, day), run.request());
  }

  @Override
  public void noteTakenBack(long change, Actor by) {
    officers.noteAddresses(change, AddressChange.Origin.IMPORT, by);
  }

  private static List<Officer> gone(
      List<Officer> existing, List<OfficerLine> lines, LocalDate day) {
    Set<Long> named = lines.stream().map(line -> line.after().id()).collect(toSet());
    return existing.stream()
        .filter(officer -> officer.holdsOn(day) && !named.contains(officer.id()))
        .toList();
  }

  /// A line as the officer before and after it; before is null for a new officer.
  record OfficerLine(long line, String unit, @Nullable Officer before, Officer after) {
    List<FieldChange> fields() {
      return before == null ? List.of() : OfficerFields.differences(before, after);
    }

    Difference difference() {
      return new Difference(
          line, "%s, %s of %s".formatted(after.name(), after.role(), unit), fields());
    }
  }

  private final class Compared implements Prepared {
    private final List<OfficerLine> lines;
    private final List<OfficerLine> added;
    private final List<OfficerLine> changed;
    private final List<Officer> gone;
    private final boolean complete;
    private final LocalDate lastDay;
    private final Actor author;

    Compared(List<OfficerLine> lines, List<Officer> gone, ImportRequest request) {
      this.lines = lines;
      this.added = lines.stream().filter(line -> line.before() == null).toList();
      this.changed = lines.stream().filter(line -> !line.fields().isEmpty()).toList();
      this.gone = gone;
      this.complete = request.complete();
      this.lastDay = request.provenance().asOf().minusDays(1);
      this.author = request.provenance().author();
    }

    @Override
    public Differences differences() {
      return new Differences(
          lines.size(),
          Listing.of(added.stream().map(OfficerLine::difference).toList()),
          Listing.of(changed.stream().map(OfficerLine::difference).toList()),
          Listing.of(gone.stream().map(this::difference).toList()));
    }

    @Override
    public void carryOut(long change) {
      Stream.concat(added.stream(), changed.stream())
          .forEach(line -> officers.record(line.before(), line.after(), change, author));
      if (complete) {
        gone.forEach(officer -> officers.record(officer, officer.until(lastDay), change, author));
      }
      officers.noteAddresses(change, AddressChange.Origin.IMPORT, author);
    }

    private Difference difference(Officer officer) {
      String unit = units.find(officer.unit()).map(Unit::fullName).orElse(officer.unit().slug());
      String title = "%s, %s of %s".formatted(officer.name(), officer.role(), unit);
      return new Difference(0, title, List.of());
    }
  }
}
