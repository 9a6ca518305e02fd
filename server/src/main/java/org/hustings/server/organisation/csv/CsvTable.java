package org.hustings.server.organisation.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

/// A file read as a table with headings. Each row is handed on as it is read; nothing is kept.
public final class CsvTable {
  private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");
  private static final int LONGEST_CELL = 1 << 20;

  private final CsvSource source;
  private final List<Column> columns;
  private final ColumnChoice choice;
  private final Faults faults;
  private final List<String> notes = new ArrayList<>();

  /// A table whose headings are among the columns; its faults are added to those given.
  public CsvTable(CsvSource source, List<Column> columns, Faults faults) {
    this(source, columns, ColumnChoice.NONE, faults);
  }

  /// The same where somebody has said what columns mean.
  public CsvTable(CsvSource source, List<Column> columns, ColumnChoice choice, Faults faults) {
    this.source = source;
    this.columns = List.copyOf(columns);
    this.choice = choice;
    this.faults = faults;
  }

  /// What is worth telling about the file but no fault: its encoding, columns that were not read.
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /// Reads the whole file once. No row is handed on where the headings have a fault.
  public void read(Consumer<CsvRow> consumer) throws IOException {
    notes.clear();
    notes.addAll(source.notes());
    Encoding encoding = Encoding.of(source);
    encoding.note().ifPresent(notes::add);
    Separator separator = Separator.of(source, encoding);
    try (Reader text = encoding.reader(source.open());
        CsvReader<CsvRecord> lines = reader(separator).ofCsvRecord(text)) {
      read(lines, separator, consumer);
    } catch (CsvParseException e) {
      faults.addFrom(
          line(e),
          EnglishSite.say(Message.of("cell-staff.no-table", "reason", reason(e))),
          EnglishSite.say(Message.of("cell-staff.no-table.do")));
    }
  }

  /// Hands on each line of a file, its headings first, as it stands there: where it begins and its
  /// cells.
  public static void lines(CsvSource source, BiConsumer<Long, List<String>> consumer)
      throws IOException {
    Encoding encoding = Encoding.of(source);
    Separator separator = Separator.of(source, encoding);
    try (Reader text = encoding.reader(source.open());
        CsvReader<CsvRecord> lines = reader(separator).ofCsvRecord(text)) {
      for (CsvRecord line : lines) {
        consumer.accept(line.getStartingLineNumber(), line.getFields());
      }
    }
  }

  private void read(CsvReader<CsvRecord> lines, Separator separator, Consumer<CsvRow> consumer) {
    CloseableIterator<CsvRecord> records = lines.iterator();
    if (!records.hasNext()) {
      faults.add(
          0,
          null,
          EnglishSite.say(Message.of("cell-staff.no-lines")),
          EnglishSite.say(Message.of("cell-staff.no-lines.do", "columns", headings())));
      return;
    }
    CsvRecord first = records.next();
    Headings headings = new Headings(columns, choice, first, faults);
    notes.addAll(headings.notes());
    if (!faults.isEmpty()) {
      return;
    }
    while (records.hasNext()) {
      CsvRecord cells = records.next();
      if (!isBlank(cells)) {
        consumer.accept(row(cells, headings.places(), first.getFieldCount(), separator));
      }
    }
  }

  private CsvRow row(
      CsvRecord cells, IdentityHashMap<Column, Integer> places, int width, Separator separator) {
    CsvRow row = new CsvRow(cells.getStartingLineNumber(), places, cells.getFields(), faults);
    if (cells.getFieldCount() != width) {
      row.fault(
          null,
          Message.of(
              "cell-staff.cells",
              "cells",
              String.valueOf(cells.getFieldCount()),
              "headings",
              String.valueOf(width)),
          separator.remedy());
    }
    return row;
  }

  static CsvReader.CsvReaderBuilder reader(Separator separator) {
    return CsvReader.builder()
        .fieldSeparator(separator.sign())
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_CELL);
  }

  private static boolean isBlank(CsvRecord cells) {
    return cells.getFields().stream().allMatch(String::isBlank);
  }

  private String headings() {
    return String.join(", ", columns.stream().map(Column::heading).toList());
  }

  /// The line on which the record begins that cannot be read; the parser tells it in words only.
  private static long line(CsvParseException e) {
    Matcher told = LINE.matcher(String.valueOf(e.getMessage()));
    return told.find() ? Long.parseLong(told.group(1)) : 0;
  }

  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }
}
