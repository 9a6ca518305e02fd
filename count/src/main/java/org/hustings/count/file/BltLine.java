package org.hustings.count.file;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads one line of a BLT file's ballots with everything that dialects put there: blank lines,
/// comments, options in brackets, withdrawn candidates, ballot numbers in parentheses, equal and
/// skipped preferences, nicknames, several ballots on a line.
final class BltLine {
  private final Lines lines;
  private final MarkList marks;
  private final Set<Integer> withdrawn;
  private final BltOptions options;
  private boolean closed;

  BltLine(
      Lines lines,
      MarkList marks,
      Set<Integer> withdrawn,
      Map<String, Integer> nicknames,
      List<Integer> ties) {
    this.lines = lines;
    this.marks = marks;
    this.withdrawn = withdrawn;
    this.options = new BltOptions(lines, marks.candidates(), withdrawn, nicknames, ties);
  }

  /// Whether the ballots were closed by a 0.
  boolean closed() {
    return closed;
  }

  /// Reads the line in hand; false if the ballots ended, and the names start at it.
  boolean read() {
    Cursor cursor = new Cursor(lines);
    boolean withdrawal = false;
    while (!cursor.blank()) {
      if (cursor.peek() == '[') {
        options.read(cursor);
      } else if (cursor.peek() == '-' && marks.noneEnded()) {
        cursor.skip(1);
        withdrawn.add(options.candidate(cursor));
        withdrawal = true;
      } else if (cursor.peek() == '"' || cursor.letter()) {
        return false;
      } else if (withdrawal) {
        throw cursor.fault(
            "the end of the line after a candidate's number with a minus, which says that the"
                + " candidate has withdrawn; ballots begin on the next line, with how many there are");
      } else if (!ballot(cursor)) {
        closed = true;
        lines.next();
        return false;
      }
    }
    lines.next();
    return true;
  }

  private boolean ballot(Cursor cursor) {
    long weight = weight(cursor);
    if (weight == 0) {
      if (!cursor.blank()) {
        throw cursor.fault("the end of the line after the 0 that closes the ballots");
      }
      return false;
    }
    marks.clear();
    while (!cursor.blank()) {
      if (cursor.peek() == '0' && endsNumber(cursor.second())) {
        cursor.skip(1);
        marks.end(weight);
        return true;
      }
      preference(cursor);
    }
    lines.repairs.add(lines.number(), "the ballot's closing 0 is missing: it ends with its line");
    marks.end(weight);
    return true;
  }

  private long weight(Cursor cursor) {
    if (cursor.peek() == '(') {
      if (!cursor.skipPast(')')) {
        throw cursor.fault("a closing parenthesis after the ballot's number");
      }
      return 1;
    }
    int at = cursor.at();
    long weight = cursor.digits();
    if (weight < 0) {
      throw cursor.faultAt(at, "how many ballots bear this ranking, a whole number");
    }
    return weight;
  }

  private void preference(Cursor cursor) {
    marks.preference();
    if (cursor.peek() == '-' && endsNumber(cursor.second())) {
      cursor.skip(1);
      marks.skip();
      return;
    }
    rank(cursor);
    while (!cursor.blank() && cursor.peek() == '=') {
      cursor.skip(1);
      cursor.skipSpaces();
      rank(cursor);
    }
  }

  private void rank(Cursor cursor) {
    int candidate = options.candidate(cursor);
    if (!marks.rank(candidate)) {
      lines.repairs.add(
          lines.number(),
          "candidate " + candidate + " is ranked twice: only the earlier preference was kept");
    }
  }

  private static boolean endsNumber(byte next) {
    return next == ' ' || next == '\t' || next == ',' || next == '\n' || next == '#';
  }
}
