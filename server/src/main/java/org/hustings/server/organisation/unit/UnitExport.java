package org.hustings.server.organisation.unit;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.imports.Cells;
import org.hustings.server.organisation.imports.Exporter;
import org.springframework.stereotype.Component;

/// Writes the units, those that have ended included, by id. Other units are named by their ids,
/// which are never ambiguous.
@Component
class UnitExport implements Exporter {
  private final UnitRows rows;

  UnitExport(UnitRows rows) {
    this.rows = rows;
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
  public void lines(Consumer<List<String>> line) {
    rows.current().stream()
        .sorted(Comparator.comparing(unit -> unit.id().slug()))
        .map(UnitExport::cells)
        .forEach(line);
  }

  private static List<String> cells(Unit unit) {
    return List.of(
        unit.name(),
        unit.id().slug(),
        unit.kind().id().slug(),
        Cells.of(unit.region()),
        Cells.of(unit.nation()),
        Cells.of(unit.parent()),
        Cells.of(unit.code()),
        Cells.of(unit.basis()),
        Cells.several(unit.aliases()),
        Cells.of(unit.from()),
        Cells.of(unit.until()),
        Cells.several(unit.successors()));
  }
}
