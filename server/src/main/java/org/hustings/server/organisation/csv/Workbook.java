package org.hustings.server.organisation.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hustings.count.file.CsvText;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// A workbook of Excel (`.xlsx`) as a table: the cells of its first sheet as text. Days are written
/// as days. What a workbook cannot say any more, such as the zeros at the beginning of a number, is
/// told in the notes.
public final class Workbook {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /// What is held in memory of a workbook are its texts; a bigger one is better sent as CSV.
  private static final long MOST_TEXT = 64L << 20;

  private static final long MOST_WHOLE = 2L << 30;
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final int MOST_NAMED = 6;
  private static final int FIRST_DAY_FORMAT = 14;
  private static final int LAST_DAY_FORMAT = 22;
  private static final Pattern NOT_OF_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
  private static final Pattern OF_DAYS = Pattern.compile("[dDyY]");

  private final List<String> notes = new ArrayList<>();
  private final TreeMap<Integer, String> numbers = new TreeMap<>();
  private List<String> headings = List.of();

  private Workbook() {}

  /// What is done with a table.
  @FunctionalInterface
  public interface Act<T> {
    T with(CsvSource table) throws IOException;
  }

  /// Does something with a file as a table: with the first sheet of a workbook, written to the disk
  /// for as long as that takes, and with any other file as it is.
  ///
  /// @throws RefusedException for a workbook that cannot be read
  public static <T> T asTable(CsvSource source, Act<T> act) throws IOException {
    byte[] start = new byte[ZIP.length];
    try (InputStream in = source.open()) {
      in.readNBytes(start, 0, start.length);
    }
    if (Arrays.equals(start, OLE)) {
      throw new RefusedException(new RegisterRefusal.OldWorkbook());
    }
    if (!Arrays.equals(start, ZIP)) {
      return act.with(source);
    }
    Path book = Files.createTempFile("workbook", ".xlsx");
    Path table = Files.createTempFile("workbook", ".csv");
    try {
      try (InputStream in = source.open()) {
        Files.copy(in, book, StandardCopyOption.REPLACE_EXISTING);
      }
      Workbook workbook = new Workbook();
      workbook.write(book, table);
      return act.with(CsvSource.of(table, source.name(), workbook.notes()));
    } finally {
      Files.delete(book);
      Files.delete(table);
    }
  }

  private void write(Path book, Path table) throws IOException {
    checkSize(book);
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(book.toFile(), new ReadingOptions(true, true));
        BufferedWriter out = Files.newBufferedWriter(table, StandardCharsets.UTF_8)) {
      Sheet sheet = workbook.getFirstSheet();
      long sheets = workbook.getSheets().count();
      if (sheets > 1) {
        notes.add(
            EnglishSite.say(
                Message.of(
                    "cell-staff.note.sheets",
                    "sheet",
                    sheet.getName(),
                    "sheets",
                    String.valueOf(sheets))));
      }
      try (Stream<Row> rows = sheet.openStream()) {
        write(rows.iterator(), out);
      }
    } catch (IOException | RuntimeException e) {
      throw new RefusedException(new RegisterRefusal.UnreadableWorkbook(), e);
    }
  }

  private static void checkSize(Path book) {
    long whole = 0;
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (Iterator<? extends ZipEntry> all = zip.entries().asIterator(); all.hasNext(); ) {
        ZipEntry entry = all.next();
        whole += Math.max(entry.getSize(), 0);
        if (entry.getName().endsWith("sharedStrings.xml") && entry.getSize() > MOST_TEXT) {
          throw new RefusedException(new RegisterRefusal.TooBigWorkbook());
        }
      }
    } catch (IOException e) {
      throw new RefusedException(new RegisterRefusal.UnreadableWorkbook(), e);
    }
    if (whole > MOST_WHOLE) {
      throw new RefusedException(new RegisterRefusal.TooBigWorkbook());
    }
  }

  /// A line for each row, so that lines have the numbers of rows.
  private void write(Iterator<Row> rows, BufferedWriter out) throws IOException {
    int line = 1;
    while (rows.hasNext()) {
      Row row = rows.next();
      for (; line < row.getRowNum(); line++) {
        out.write("\n");
      }
      List<String> cells = new ArrayList<>();
      for (int place = 0; place < row.getCellCount(); place++) {
        cells.add(text(row.getOptionalCell(place).orElse(null), place));
      }
      if (headings.isEmpty()) {
        headings = cells;
        numbers.clear();
      }
      while (cells.size() < headings.size()) {
        cells.add("");
      }
      out.write(CsvText.line(cells));
      line++;
    }
  }

  private String text(@Nullable Cell cell, int place) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
      return "";
    }
    if (cell.getType() == CellType.FORMULA && isDay(cell)) {
      return day(cell.getRawValue());
    }
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    if (isDay(cell)) {
      return cell.asDate().toLocalDate().toString();
    }
    String number = cell.asNumber().stripTrailingZeros().toPlainString();
    numbers.putIfAbsent(place, number);
    return number;
  }

  /// The day that a formula comes to; its text where it comes to none.
  private static String day(String raw) {
    try {
      return FIRST_DAY.plusDays((long) Double.parseDouble(raw)).toString();
    } catch (NumberFormatException _) {
      return raw;
    }
  }

  private static boolean isDay(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && id >= FIRST_DAY_FORMAT && id <= LAST_DAY_FORMAT) {
      return true;
    }
    String format = cell.getDataFormatString();
    return format != null
        && !format.equalsIgnoreCase("general")
        && OF_DAYS.matcher(NOT_OF_FORMAT.matcher(format).replaceAll("")).find();
  }

  /// What is to be looked at.
  private List<String> notes() {
    if (!numbers.isEmpty()) {
      List<String> named =
          numbers.entrySet().stream()
              .limit(MOST_NAMED)
              .map(entry -> "%s (%s)".formatted(heading(entry.getKey()), entry.getValue()))
              .toList();
      notes.add(
          EnglishSite.say(
              Message.of(
                  "cell-staff.note.numbers",
                  "columns",
                  String.join(", ", named),
                  "more",
                  numbers.size() > MOST_NAMED)));
    }
    return List.copyOf(notes);
  }

  private String heading(int place) {
    String heading = place < headings.size() ? headings.get(place) : "";
    return heading.isEmpty() ? "column " + (place + 1) : heading;
  }
}
