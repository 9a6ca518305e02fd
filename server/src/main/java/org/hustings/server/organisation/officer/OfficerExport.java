package org.hustings.server.organisation.officer;

import java.util.List;
import java.util.function.Consumer;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.imports.Cells;
import org.hustings.server.organisation.imports.Exporter;
import org.springframework.stereotype.Component;

/// Writes the officers, by unit, role and name.
@Component
class OfficerExport implements Exporter {
  private final OfficerRows rows;

  OfficerExport(OfficerRows rows) {
    this.rows = rows;
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
  public void lines(Consumer<List<String>> line) {
    rows.all().stream().map(OfficerExport::cells).forEach(line);
  }

  private static List<String> cells(Officer officer) {
    return List.of(
        officer.unit().slug(),
        officer.role(),
        officer.name(),
        Cells.of(officer.member()),
        Cells.of(officer.email()),
        Cells.of(officer.phone()),
        Cells.of(officer.from()),
        Cells.of(officer.until()));
  }
}
