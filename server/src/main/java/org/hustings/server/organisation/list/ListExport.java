package org.hustings.server.organisation.list;

import java.util.List;
import java.util.function.Consumer;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.imports.Exporter;
import org.springframework.stereotype.Component;

/// Writes the lists with the members on them, by list and number.
@Component
class ListExport implements Exporter {
  private final ListRows rows;

  ListExport(ListRows rows) {
    this.rows = rows;
  }

  @Override
  public RegisterName register() {
    return RegisterName.LISTS;
  }

  @Override
  public List<Column> columns() {
    return ListColumns.ALL;
  }

  @Override
  public void lines(Consumer<List<String>> line) {
    rows.all().stream()
        .sorted()
        .map(entry -> List.of(entry.list().slug(), entry.member().value()))
        .forEach(line);
  }
}
