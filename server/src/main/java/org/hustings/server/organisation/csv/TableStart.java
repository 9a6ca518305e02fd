package org.hustings.server.organisation.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The headings of a file and its first lines, for somebody to say what the columns mean. No more
/// is read than that takes, however long the file is.
public record TableStart(List<String> headings, List<List<String>> rows) {
  private static final int MOST_BYTES = 1 << 18;
  private static final int MOST_ROWS = 300;

  public TableStart {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /// The start of a file; without headings where it is no table.
  public static TableStart of(CsvSource source) throws IOException {
    try (InputStream in = source.open()) {
      return of(in.readNBytes(MOST_BYTES));
    }
  }

  /// The start of a file whose first bytes these are.
  public static TableStart of(byte[] bytes) throws IOException {
    CsvSource start = CsvSource.of(wholeLines(bytes), "", List.of());
    Encoding encoding = Encoding.of(start);
    Separator separator = Separator.of(start, encoding);
    List<List<String>> rows = new ArrayList<>();
    try (Reader text = encoding.reader(start.open());
        CsvReader<CsvRecord> lines = CsvTable.reader(separator).ofCsvRecord(text)) {
      for (CsvRecord record : lines) {
        if (rows.size() > MOST_ROWS) {
          break;
        }
        rows.add(record.getFields().stream().map(String::strip).toList());
      }
    } catch (CsvParseException _) {
      // what was read so far is enough to be shown; the fault is told when the file is tried
    }
    return rows.isEmpty()
        ? new TableStart(List.of(), List.of())
        : new TableStart(rows.getFirst(), rows.subList(1, rows.size()));
  }

  /// The different texts that stand in a column, in their order.
  public List<String> values(int place) {
    return rows.stream()
        .filter(row -> place < row.size() && !row.get(place).isEmpty())
        .map(row -> row.get(place))
        .distinct()
        .toList();
  }

  /// Whole lines from the beginning, so that no letter is cut in two.
  private static byte[] wholeLines(byte[] bytes) {
    int end = Math.min(bytes.length, MOST_BYTES);
    while (bytes.length >= MOST_BYTES && end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? bytes : Arrays.copyOf(bytes, end);
  }
}
