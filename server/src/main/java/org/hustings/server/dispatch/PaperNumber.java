package org.hustings.server.dispatch;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number on a posted ballot paper: one series for an election, from 1, which has nothing to do
/// with the code. It stands on the paper in figures and as a barcode.
public record PaperNumber(int value) {
  private static final Pattern WRITTEN = Pattern.compile("0*[1-9][0-9]{0,8}");

  public PaperNumber {
    if (value < 1) {
      throw new IllegalArgumentException("paper numbers begin with 1, not " + value);
    }
  }

  /// Reads a number as a scanner sends it or a person types it; empty if it is none.
  public static Optional<PaperNumber> parse(String text) {
    String stripped = text.strip();
    return WRITTEN.matcher(stripped).matches()
        ? Optional.of(new PaperNumber(Integer.parseInt(stripped)))
        : Optional.empty();
  }

  /// As it is printed: seven figures at least, so that all barcodes of an election are of a length.
  @Override
  public String toString() {
    return "%07d".formatted(value);
  }
}
