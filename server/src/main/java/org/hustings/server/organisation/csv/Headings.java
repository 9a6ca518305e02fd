package org.hustings.server.organisation.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// The first line of a table: which column stands where, and which are not known.
final class Headings {
  private final Faults faults;
  // Columns are constants: looking one up by what it is made of would cost more than reading its
  // cell.
  private final IdentityHashMap<Column, Integer> places = new IdentityHashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> likely = new ArrayList<>();

  Headings(List<Column> columns, ColumnChoice choice, CsvRecord cells, Faults faults) {
    this.faults = faults;
    List<String> headings = cells.getFields().stream().map(String::strip).toList();
    Meaning.of(columns, headings, choice.of(headings))
        .forEach(meaning -> take(meaning, cells.getStartingLineNumber()));
    columns.stream()
        .filter(column -> column.required() && !places.containsKey(column))
        .forEach(column -> reportMissing(column, cells));
  }

  IdentityHashMap<Column, Integer> places() {
    return places;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!likely.isEmpty()) {
      notes.add("Read as what it seems to be: " + String.join(", ", likely) + ".");
    }
    if (!unknown.isEmpty()) {
      notes.add("Not read, because not known here: column " + String.join(", ", unknown) + ".");
    }
    return notes;
  }

  private void take(Meaning meaning, long line) {
    Column column = meaning.column();
    String heading = meaning.heading();
    switch (meaning.how()) {
      case CHOSEN, NAMED, LIKELY -> {
        if (column != null) {
          places.put(column, meaning.place());
        }
        if (column != null && meaning.how() == Meaning.How.LIKELY) {
          likely.add("column %s as the %s".formatted(heading, column.heading()));
        }
      }
      case SECOND ->
          faults.add(
              line,
              heading,
              "A second column means the " + (column == null ? heading : column.heading()) + ".",
              "Remove or rename one of them.");
      case UNKNOWN ->
          unknown.add(
              heading.isEmpty()
                  ? "number " + (meaning.place() + 1) + " without a heading"
                  : heading);
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
