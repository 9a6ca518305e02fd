package org.hustings.count.file;

import java.io.IOException;
import org.hustings.count.RankingsBuilder;

/// Reads a ballot line that holds nothing but numbers, each candidate once, and a closing 0: nearly
/// every line of nearly every file. Anything else is left untouched to [BltLine].
final class BltPlainLine {
  private final Lines lines;
  private final RankingsBuilder rankings;
  private final int candidates;
  private final int[] seen;
  private int ballot;

  BltPlainLine(Lines lines, RankingsBuilder rankings, int candidates) {
    this.lines = lines;
    this.rankings = rankings;
    this.candidates = candidates;
    this.seen = new int[candidates + 1];
  }

  /// Reads plain lines as long as there are any in the buffer; false if the next is not plain.
  boolean read() throws IOException {
    while (lines.more()) {
      if (!line()) {
        rankings.drop();
        return false;
      }
    }
    return true;
  }

  private boolean line() {
    byte[] bytes = lines.bytes();
    int at = lines.position();
    int digit;
    long weight = 0;
    int weightEnds = at + 9;
    while ((digit = bytes[at] - '0') >= 0 && digit <= 9 && at < weightEnds) {
      weight = weight * 10 + digit;
      at++;
    }
    if (weight == 0 || bytes[at] != ' ') {
      return false;
    }
    ballot++;
    while (bytes[at] == ' ') {
      at++;
      int mark = 0;
      while ((digit = bytes[at] - '0') >= 0 && digit <= 9 && mark <= candidates) {
        mark = mark * 10 + digit;
        at++;
      }
      if (mark == 0) {
        return bytes[at - 1] == '0' && close(bytes, at, weight);
      }
      if (mark > candidates || seen[mark] == ballot) {
        return false;
      }
      seen[mark] = ballot;
      rankings.mark(mark);
    }
    return false;
  }

  private boolean close(byte[] bytes, int at, long weight) {
    if (bytes[at] == '\r') {
      at++;
    }
    if (bytes[at] != '\n') {
      return false;
    }
    rankings.end(weight);
    lines.after(at);
    return true;
  }
}
