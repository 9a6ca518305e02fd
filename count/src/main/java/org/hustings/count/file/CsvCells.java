package org.hustings.count.file;

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

  CsvCells(Lines lines, byte separator) {
    this.lines = lines;
    this.separator = separator;
  }

  /// Comma, semicolon or tab: whichever the line has most of.
  static byte separator(Lines lines) {
    byte best = ',';
    int most = 0;
    int end = lines.end();
    for (byte candidate : new byte[] {',', ';', '\t'}) {
      int count = 0;
      for (int i = lines.position(); i < end; i++) {
        count += lines.bytes()[i] == candidate ? 1 : 0;
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

  /// The cell's text, with doubled quotes undone.
  String text(int cell) {
    return cell >= size ? "" : lines.text(from[cell], to[cell]).replace("\"\"", "\"");
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int cell = 0; cell < size; cell++) {
      texts.add(text(cell));
    }
    return texts;
  }

  /// Splits the line in hand; false if it is blank.
  boolean split() {
    byte[] bytes = lines.bytes();
    int at = lines.position();
    int end = lines.end();
    size = 0;
    boolean blank = true;
    while (at <= end) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
      }
      while (at < end && bytes[at] == ' ') {
        at++;
      }
      at = at < end && bytes[at] == '"' ? quoted(bytes, at, end) : plain(bytes, at, end);
      blank &= from[size] == to[size];
      size++;
      at++;
    }
    return !blank;
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

  private int quoted(byte[] bytes, int start, int end) {
    int at = start + 1;
    while (at < end && (bytes[at] != '"' || bytes[at + 1] == '"')) {
      at += bytes[at] == '"' ? 2 : 1;
    }
    if (at >= end) {
      throw lines.fault(start, "a quote that is not closed on its line", "a closing quote");
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
