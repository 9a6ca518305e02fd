package org.hustings.server.organisation.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

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
      notes.add(
          EnglishSite.say(
              Message.of("cell-staff.note.likely", "columns", String.join(", ", likely))));
    }
    if (!unknown.isEmpty()) {
      notes.add(
          EnglishSite.say(
              Message.of("cell-staff.note.unknown", "columns", String.join(", ", unknown))));
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
          likely.add(
              EnglishSite.say(
                  Message.of(
                      "cell-staff.note.likely-column",
                      "heading",
                      heading,
                      "column",
                      column.heading())));
        }
      }
      case SECOND ->
          faults.add(
              line,
              heading,
              EnglishSite.say(
                  Message.of(
                      "cell-staff.second", "column", column == null ? heading : column.heading())),
              EnglishSite.say(Message.of("cell-staff.second.do")));
      case UNKNOWN ->
          unknown.add(
              heading.isEmpty()
                  ? EnglishSite.say(
                      Message.of(
                          "cell-staff.note.without-heading",
                          "place",
                          String.valueOf(meaning.place() + 1)))
                  : heading);
    }
  }

  private void reportMissing(Column column, CsvRecord cells) {
    faults.add(
        cells.getStartingLineNumber(),
        column.heading(),
        EnglishSite.say(
            Message.of("cell-staff.no-heading", "headings", String.join(", ", cells.getFields()))),
        EnglishSite.say(
            Message.of(
                "cell-staff.no-heading.do",
                "columns",
                Stream.concat(Stream.of(column.heading()), column.synonyms().stream())
                    .map(one -> "\"" + one + "\"")
                    .toList())));
  }
}
