package org.hustings.count.json;

/// A text that is not the JSON that was expected, with its place.
public final class JsonFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final int column;
  private final String found;
  private final String expected;

  JsonFault(long line, int column, String found, String expected) {
    super("line " + line + ", column " + column + ": found " + found + ", expected " + expected);
    this.line = line;
    this.column = column;
    this.found = found;
    this.expected = expected;
  }

  /// From 1.
  public long line() {
    return line;
  }

  /// In bytes, from 1.
  public int column() {
    return column;
  }

  public String found() {
    return found;
  }

  public String expected() {
    return expected;
  }
}
