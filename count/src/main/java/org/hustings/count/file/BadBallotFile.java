package org.hustings.count.file;

/// A ballot file that cannot be mended. The message names file, line, column, what was found and
/// what was expected.
public final class BadBallotFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final int column;

  /// @param line from 1
  /// @param column in characters, from 1
  BadBallotFile(String file, long line, int column, String found, String expected) {
    super(
        file
            + ", line "
            + line
            + ", column "
            + column
            + ": found "
            + found
            + ", expected "
            + expected);
    this.line = line;
    this.column = column;
  }

  /// Where the fault stands, from 1.
  public long line() {
    return line;
  }

  /// Where in the line the fault stands, in characters, from 1.
  public int column() {
    return column;
  }
}
