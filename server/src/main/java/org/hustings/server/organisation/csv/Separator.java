package org.hustings.server.organisation.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.hustings.words.Message;

/// What stands between two cells: whichever of the three stands most often in the headings.
enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  private static final int LONGEST_HEADINGS = 1 << 16;

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }

  /// What to do about a cell that holds one.
  Message remedy() {
    return switch (this) {
      case COMMA -> Message.of("cell-staff.cells.do.comma");
      case SEMICOLON -> Message.of("cell-staff.cells.do.semicolon");
      case TAB -> Message.of("cell-staff.cells.do.tab");
    };
  }

  static Separator of(CsvSource source, Encoding encoding) throws IOException {
    try (BufferedReader text = new BufferedReader(encoding.reader(source.open()))) {
      char[] start = new char[LONGEST_HEADINGS];
      int length = Math.max(text.read(start), 0);
      String headings = new String(start, 0, length).strip().lines().findFirst().orElse("");
      return Arrays.stream(values())
          .max(Comparator.comparingLong(separator -> separator.timesIn(headings)))
          .filter(separator -> separator.timesIn(headings) > 0)
          .orElse(COMMA);
    }
  }

  private long timesIn(String headings) {
    return headings.chars().filter(number -> number == sign).count();
  }
}
