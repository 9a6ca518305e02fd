package org.hustings.server.organisation.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// The first line of a table: which column stands where, and which are not known.
final class Headings {
  private final List<Column> columns;
  private final Faults faults;
  // Columns are constants: looking one up by what it is made of would cost more than reading its
  // cell.
  private final IdentityHashMap<Column, Integer> places = new IdentityHashMap<>();
  private final List<String> unknown = new ArrayList<>();

  Headings(List<Column> columns, CsvRecord cells, Faults faults) {
    this.columns = columns;
    this.faults = faults;
    for (int place = 0; place < cells.getFieldCount(); place++) {
      recognise(cells.getField(place).strip(), place, cells.getStartingLineNumber());
    }
    columns.stream()
        .filter(column -> column.required() && !places.containsKey(column))
        .forEach(column -> reportMissing(column, cells));
  }

  IdentityHashMap<Column, Integer> places() {
    return places;
  }

  List<String> notes() {
    return unknown.isEmpty()
        ? List.of()
        : List.of("Not read, because not known here: column " + String.join(", ", unknown) + ".");
  }

  private void recognise(String heading, int place, long line) {
    Optional<Column> known =
        columns.stream().filter(column -> column.isCalled(heading)).findFirst();
    if (known.isEmpty()) {
      unknown.add(heading.isEmpty() ? "number " + (place + 1) + " without a heading" : heading);
    } else if (places.putIfAbsent(known.get(), place) != null) {
      faults.add(
          line,
          heading,
          "A second column means the " + known.get().heading() + ".",
          "Remove or rename one of them.");
    }
  }

  private void reportMissing(Column column, CsvRecord cells) {
    faults.add(
        cells.getStartingLineNumber(),
        column.heading(),
        "No heading of the first line means this; it reads \"%s\"."
            .formatted(String.join(", ", cells.getFields())),
        "Name one column \"%s\"%s."
            .formatted(
                column.heading(),
                column.synonyms().isEmpty()
                    ? ""
                    : " or \"" + String.join("\", \"", column.synonyms()) + "\""));
  }
}
