package org.hustings.count.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A file's bytes, a buffer at a time, with the promise that [#more] leaves a whole line, ended by
/// a line feed, at [#position]: readers run over bytes without asking for the end.
final class Lines {
  /// Stands where a quoted cell goes on to the next line.
  static final byte BREAK = 0x1E;

  private static final int LONGEST = 1 << 26;
  private static final int MOST_JOINED = 100;

  final String file;
  final Repairs repairs = new Repairs();
  private final InputStream in;
  private byte[] bytes = new byte[1 << 18];
  private int position;
  private int whole;
  private int limit;
  private boolean ended;
  private boolean returnsOnly;
  private long number = 1;
  private int joined;

  Lines(String file, InputStream in) throws IOException {
    this.file = file;
    this.in = in;
    if (more() && limit >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      position = bytes[2] == (byte) 0xBF ? 3 : 0;
    }
  }

  /// Whether there is another line; it then stands whole in [#bytes].
  boolean more() throws IOException {
    return position < whole || fill();
  }

  byte[] bytes() {
    return bytes;
  }

  /// Where the line in hand starts.
  int position() {
    return position;
  }

  /// Where the line in hand ends: its line feed, or the carriage return before it.
  int end() {
    int end = position;
    while (bytes[end] != '\n') {
      end++;
    }
    return end > position && bytes[end - 1] == '\r' ? end - 1 : end;
  }

  /// The line's number in the file, from 1.
  long number() {
    return number;
  }

  /// Goes on after the line feed at this place.
  void after(int lineFeed) {
    position = lineFeed + 1;
    number += 1 + joined;
    joined = 0;
  }

  /// Goes on with the next line.
  void next() {
    int end = position;
    while (bytes[end] != '\n') {
      end++;
    }
    after(end);
  }

  /// Joins the next line to the one in hand, for a quoted cell that goes on there; false if there
  /// is none, or if so many have been joined that the quote can only be a stray one.
  boolean join() throws IOException {
    int end = position;
    while (bytes[end] != '\n') {
      end++;
    }
    int length = end - position;
    if (joined == MOST_JOINED || (end + 1 >= whole && !fillBehind())) {
      return false;
    }
    end = position + length;
    if (length > 0 && bytes[end - 1] == '\r') {
      bytes[end - 1] = ' ';
    }
    bytes[end] = BREAK;
    joined++;
    return true;
  }

  /// Reads on with the line in hand kept.
  private boolean fillBehind() throws IOException {
    boolean more = fill();
    if (!more) {
      whole = limit;
    }
    return more;
  }

  /// The text between two places of the line in hand.
  String text(int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0
        && !Arrays.equals(
            text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, from, to))) {
      repairs.add(number, "the text is not UTF-8: it was read as Windows-1252");
      text = new String(bytes, from, to - from, Charset.forName("windows-1252"));
    }
    return text;
  }

  /// A fault at this place of the line in hand.
  BadBallotFile fault(int at, String found, String expected) {
    int column = new String(bytes, position, at - position, StandardCharsets.UTF_8).length() + 1;
    return new BadBallotFile(file, number, column, found, expected);
  }

  /// What stands at this place of the line in hand, for a fault: a word, or the end of the line.
  String found(int at) {
    int to = at;
    while (bytes[to] > ' ' || bytes[to] < 0) {
      to++;
    }
    return to == at
        ? "the end of the line"
        : '"' + new String(bytes, at, Math.min(to - at, 40), StandardCharsets.UTF_8) + '"';
  }

  private boolean fill() throws IOException {
    limit -= position;
    System.arraycopy(bytes, position, bytes, 0, limit);
    position = 0;
    whole = 0;
    while (whole == 0 && !ended) {
      if (limit >= bytes.length - 1) {
        lengthen();
      }
      int read = in.read(bytes, limit, bytes.length - 1 - limit);
      int from = limit;
      limit += Math.max(read, 0);
      if (read < 0) {
        ended = true;
        closeLastLine();
      }
      endLinesAtReturns(from);
      whole = lastLineFeed(from) + 1;
    }
    return whole > 0;
  }

  private void lengthen() {
    if (bytes.length >= LONGEST) {
      throw new BadBallotFile(
          file, number, 1, "a line of more than " + LONGEST + " bytes", "a ballot file");
    }
    bytes = Arrays.copyOf(bytes, bytes.length * 2);
  }

  private void closeLastLine() {
    if (limit > 0 && bytes[limit - 1] != '\n') {
      bytes[limit++] = '\n';
    }
  }

  /// Files of old Macintoshes end lines with a carriage return alone.
  private void endLinesAtReturns(int from) {
    if (number == 1 && from == 0 && lastLineFeed(0) < 0) {
      for (int i = 0; i < limit - 1; i++) {
        returnsOnly |= bytes[i] == '\r';
      }
    }
    for (int i = from; returnsOnly && i < limit; i++) {
      bytes[i] = bytes[i] == '\r' ? (byte) '\n' : bytes[i];
    }
  }

  private int lastLineFeed(int from) {
    int i = limit - 1;
    while (i >= from && bytes[i] != '\n') {
      i--;
    }
    return i < from ? -1 : i;
  }
}
