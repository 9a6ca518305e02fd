package org.hustings.count.file;

import java.io.IOException;

/// The first line of a BLT file.
record BltHeader(int candidates, int seats) {
  /// More than there are candidates is no fault of the file: then all are elected.
  private static final int MOST_SEATS = Short.MAX_VALUE;

  static BltHeader read(Lines lines) throws IOException {
    while (lines.more()) {
      Cursor cursor = new Cursor(lines);
      if (!cursor.blank()) {
        int candidates = number(cursor, "the number of candidates", BltReader.MOST_CANDIDATES);
        cursor.skipSpaces();
        int seats = number(cursor, "the number of seats", MOST_SEATS);
        if (!cursor.blank()) {
          throw cursor.fault("the end of the line after the number of seats");
        }
        lines.next();
        return new BltHeader(candidates, seats);
      }
      lines.next();
    }
    throw new BadBallotFile(
        lines.file,
        lines.number(),
        1,
        "the end of the file",
        "a line with the number of candidates and the number of seats");
  }

  private static int number(Cursor cursor, String what, int most) {
    int at = cursor.at();
    long number = cursor.digits();
    if (number < 1 || number > most) {
      throw cursor.faultAt(at, what + ", from 1 to " + most);
    }
    return (int) number;
  }
}
