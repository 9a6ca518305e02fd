package org.hustings.server.organisation.csv;

import org.jspecify.annotations.Nullable;

/// Something in a file that cannot be taken in: where it stands, what was found and expected, and
/// what to do about it. The line counts from 1; 0 is the file as a whole.
public record Fault(long line, @Nullable String column, String problem, String remedy) {
  /// The place in words: "line 12, column e-mail".
  public String place() {
    if (line == 0) {
      return "the file";
    }
    return column == null ? "line " + line : "line " + line + ", column " + column;
  }

  @Override
  public String toString() {
    return place() + ": " + problem + " " + remedy;
  }
}
