package org.hustings.server.organisation.csv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.hustings.count.file.CsvText;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// One line of the table, by column. A cell that is empty is the same as none; a cell that cannot
/// be read is reported to the faults and is none.
public final class CsvRow {
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[|;]");

  private final long line;
  private final IdentityHashMap<Column, Integer> places;
  private final List<String> cells;
  private final Faults faults;

  CsvRow(long line, IdentityHashMap<Column, Integer> places, List<String> cells, Faults faults) {
    this.line = line;
    this.places = places;
    this.cells = cells;
    this.faults = faults;
  }

  /// The line on which it begins, from 1.
  public long line() {
    return line;
  }

  /// Whether the file has the column at all.
  public boolean has(Column column) {
    return places.containsKey(column);
  }

  /// The cell's text without spaces around it and without the apostrophe that keeps a spreadsheet
  /// from taking it for a formula, null where there is none.
  public @Nullable String text(Column column) {
    Integer place = places.get(column);
    if (place == null || place >= cells.size()) {
      return null;
    }
    String cell = CsvText.plain(cells.get(place).strip()).strip();
    // PostgreSQL text cannot hold it, and no name does.
    if (cell.indexOf('\0') >= 0) {
      fault(column, Message.of("cell-staff.zero"), Message.of("cell-staff.zero.do"));
      return null;
    }
    return cell.isEmpty() ? null : cell;
  }

  /// The cell's text; where it is empty, a fault is reported.
  public @Nullable String required(Column column) {
    String text = text(column);
    if (text == null && has(column)) {
      fault(
          column,
          Message.of("cell-staff.empty"),
          Message.of("cell-staff.empty.do", "column", column.heading()));
    }
    return text;
  }

  /// The cell's day.
  public @Nullable LocalDate day(Column column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    LocalDate day = Days.parse(text);
    if (day == null && Days.hasShortYear(text)) {
      fault(
          column,
          Message.of("cell-staff.short-year", "found", text),
          Message.of("cell-staff.short-year.do"));
    } else if (day == null) {
      fault(
          column,
          Message.of("cell-staff.no-day", "found", text),
          Message.of("cell-staff.no-day.do"));
    }
    return day;
  }

  /// The parts of a cell that holds several, divided by `|` or `;`.
  public List<String> several(Column column) {
    String text = text(column);
    return text == null
        ? List.of()
        : Arrays.stream(BETWEEN_PARTS.split(text))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
  }

  /// Tells, once for the file, what is no fault and worth looking at.
  public void note(Message text) {
    faults.tell(EnglishSite.say(text));
  }

  /// Reports, beside the fault, that this line names a unit that the register does not have; the
  /// key is the same for all ways of writing the name, and units called like it are given by their
  /// ids.
  public void unknownUnit(String key, String name, List<String> alike) {
    faults.addUnknownUnit(key, name, alike);
  }

  /// Reports a fault of this cell.
  public void fault(@Nullable Column column, Message problem, Message remedy) {
    faults.add(
        line,
        column == null ? null : column.heading(),
        EnglishSite.say(problem),
        EnglishSite.say(remedy));
  }
}
