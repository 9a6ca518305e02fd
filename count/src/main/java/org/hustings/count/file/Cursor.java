package org.hustings.count.file;

/// Walks over the line in hand, token by token, without making a string of any.
final class Cursor {
  static final String COMMAS = "commas were read as spaces";

  private final Lines lines;
  private final byte[] bytes;
  private final int end;
  private int at;

  Cursor(Lines lines) {
    this.lines = lines;
    this.bytes = lines.bytes();
    this.at = lines.position();
    this.end = lines.end();
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  /// The byte in hand, or a line feed at the end of the line.
  byte peek() {
    return at < end ? bytes[at] : (byte) '\n';
  }

  /// The byte after the one in hand.
  byte second() {
    return at + 1 < end ? bytes[at + 1] : (byte) '\n';
  }

  /// Skips spaces and whether nothing but a comment is left.
  boolean blank() {
    skipSpaces();
    return at >= end || bytes[at] == '#';
  }

  /// Commas come from spreadsheets and are read as spaces.
  void skipSpaces() {
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == ',')) {
      if (bytes[at] == ',') {
        lines.repairs.add(lines.number(), COMMAS);
      }
      at++;
    }
  }

  boolean digit() {
    return peek() >= '0' && peek() <= '9';
  }

  /// The digits in hand as a number, with zeros after a decimal point ignored; -1 if there are
  /// none, or if they are not the whole of a number that a count can hold.
  long digits() {
    int start = at;
    long number = 0;
    while (digit() && at - start < 18) {
      number = number * 10 + bytes[at++] - '0';
    }
    if (at == start || digit()) {
      return -1;
    }
    if (peek() == '.') {
      at++;
      while (peek() == '0') {
        at++;
      }
      lines.repairs.add(lines.number(), "decimals of whole numbers were dropped");
    }
    return digit() || letter() || peek() == '.' ? -1 : number;
  }

  boolean letter() {
    return peek() < 0 || Character.isLetter(peek()) || peek() == '_';
  }

  /// A nickname: everything up to a space, a comma, an equals sign or a closing bracket.
  String word() {
    int start = at;
    while (at < end && bytes[at] != ' ' && bytes[at] != '\t' && ",=])".indexOf(bytes[at]) < 0) {
      at++;
    }
    return lines.text(start, at);
  }

  /// Goes to the byte after the next closing bracket; false if the line has none.
  boolean skipPast(char bracket) {
    while (at < end) {
      if (bytes[at++] == bracket) {
        return true;
      }
    }
    return false;
  }

  BadBallotFile fault(String expected) {
    return faultAt(at, expected);
  }

  BadBallotFile faultAt(int place, String expected) {
    return lines.fault(place, lines.found(place), expected);
  }
}
