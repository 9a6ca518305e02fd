package org.hustings.count.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cells of the CSV line in hand, as places in its bytes; quotes and spaces around a cell are
/// not part of it.
final class CsvCells {
  private final Lines lines;
  private final byte separator;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int size;
  private boolean blank;

  CsvCells(Lines lines, byte separator) {
    this.lines = lines;
    this.separator = separator;
  }

  /// Comma, semicolon or tab: whichever the line has most of outside of quotes.
  static byte separator(Lines lines) {
    byte best = ',';
    int most = 0;
    for (byte candidate : new byte[] {'\t', ';', ','}) {
      int count = 0;
      boolean quoted = false;
      for (int i = lines.position(); i < lines.end(); i++) {
        quoted ^= lines.bytes()[i] == '"';
        count += lines.bytes()[i] == candidate && !quoted ? 1 : 0;
      }
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  int size() {
    return size;
  }

  int from(int cell) {
    return from[cell];
  }

  int to(int cell) {
    return to[cell];
  }

  boolean isBlank(int cell) {
    return cell >= size || from[cell] == to[cell];
  }

  /// The cell's text, with doubled quotes undone; where it goes on to another line, a space.
  String text(int cell) {
    return cell >= size ? "" : raw(cell).replace((char) Lines.BREAK, ' ').strip();
  }

  /// The cell's text, without the apostrophe that kept it from being a formula, with [Lines#BREAK]
  /// where it goes on to another line.
  String raw(int cell) {
    return CsvText.plain(lines.text(from[cell], to[cell]).replace("\"\"", "\""));
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int cell = 0; cell < size; cell++) {
      texts.add(text(cell));
    }
    return texts;
  }

  List<String> rawTexts() {
    List<String> texts = new ArrayList<>();
    for (int cell = 0; cell < size; cell++) {
      texts.add(raw(cell));
    }
    return texts;
  }

  /// Splits the line in hand, and those to which its quoted cells go on; false if it is blank.
  boolean split() throws IOException {
    int open;
    while ((open = splitLine()) >= 0) {
      if (!lines.join()) {
        int start = lines.position() + open;
        throw lines.fault(start, "a quote that is not closed", "a closing quote");
      }
    }
    return !blank;
  }

  /// Splits the line in hand; where in it a quote stands open at its end, or -1.
  private int splitLine() {
    byte[] bytes = lines.bytes();
    int at = lines.position();
    int end = lines.end();
    size = 0;
    blank = true;
    while (at <= end) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
      }
      while (at < end && bytes[at] == ' ') {
        at++;
      }
      int start = at;
      at = at < end && bytes[at] == '"' ? quoted(bytes, at, end) : plain(bytes, at, end);
      if (at < 0) {
        return start - lines.position();
      }
      blank &= from[size] == to[size];
      size++;
      at++;
    }
    return -1;
  }

  private int plain(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] != separator) {
      at++;
    }
    int last = at;
    while (last > start && bytes[last - 1] == ' ') {
      last--;
    }
    from[size] = start;
    to[size] = last;
    return at;
  }

  /// Where the cell ends, or -1 if its quote stands open.
  private int quoted(byte[] bytes, int start, int end) {
    int at = start + 1;
    while (at < end && (bytes[at] != '"' || bytes[at + 1] == '"')) {
      at += bytes[at] == '"' ? 2 : 1;
    }
    if (at >= end) {
      return -1;
    }
    from[size] = start + 1;
    to[size] = at;
    for (at++; at < end && bytes[at] != separator; at++) {
      if (bytes[at] != ' ') {
        throw lines.fault(at, lines.found(at), "the end of the cell after its closing quote");
      }
    }
    return at;
  }
}
