package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.organisation.csv.CsvTable;
import org.hustings.server.organisation.csv.Faults;
import org.hustings.server.organisation.csv.Faults.UnknownUnit;
import org.hustings.server.platform.work.Progress;

/// One reading of a file: what was asked, whom to tell how far it is, and what was found on the
/// way, with the units that were taken as made.
public record ImportRun(
    ImportRequest request,
    Progress progress,
    Faults faults,
    List<String> notes,
    List<UnknownUnit> newUnits) {
  /// Reads the whole file once as a table of these columns, without the lines that are left out,
  /// and notes what is worth telling of it.
  public void read(List<Column> columns, Consumer<CsvRow> consumer) throws IOException {
    CsvTable table = new CsvTable(request.file(), columns, request.columns(), faults);
    table.read(
        request.without().isEmpty()
            ? consumer
            : row -> {
              if (!request.without().containsKey(row.line())) {
                consumer.accept(row);
              }
            });
    notes.addAll(table.notes());
    notes.addAll(faults.told());
  }

  static ImportRun of(ImportRequest request, Progress progress) {
    return new ImportRun(request, progress, new Faults(), new ArrayList<>(), new ArrayList<>());
  }
}
