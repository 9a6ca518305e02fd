package org.hustings.count.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.Rankings;
import org.hustings.count.RankingsBuilder;

/// Reads PrefLib's `.soi`, `.soc`, `.toi` and `.toc`, with the header in comments and `12: 1,{2,3}`
/// or with the older header of plain lines and `12,1,{2,3}`. Seats are not part of the format.
final class PrefLibReader {
  private final Lines lines;
  private final RankingsBuilder rankings = new RankingsBuilder();
  private final PrefLibHeader header;

  PrefLibReader(Lines lines) throws IOException {
    this.lines = lines;
    this.header = PrefLibHeader.read(lines);
  }

  BallotFile read() throws IOException {
    MarkList marks = new MarkList(rankings, header.names().size());
    for (; lines.more(); lines.next()) {
      Cursor cursor = new Cursor(lines);
      if (!cursor.blank()) {
        ballot(cursor, marks);
      }
    }
    Rankings read = rankings.build();
    if (header.voters() >= 0 && header.voters() != read.total()) {
      throw new BadBallotFile(
          lines.file,
          lines.number(),
          1,
          "the end of the file after " + read.total() + " ballots",
          header.voters() + " ballots, as its header says");
    }
    List<Candidate> candidates = new ArrayList<>();
    for (String name : header.names()) {
      candidates.add(new Candidate(candidates.size() + 1, name));
    }
    return new BallotFile(
        lines.file,
        header.title(),
        OptionalInt.empty(),
        candidates,
        Set.of(),
        List.of(),
        read,
        0,
        lines.repairs.list());
  }

  private void ballot(Cursor cursor, MarkList marks) {
    int at = cursor.at();
    long weight = cursor.digits();
    char separator = header.old() ? ',' : ':';
    if (weight < 1 || cursor.peek() != separator) {
      throw cursor.faultAt(at, "a number of ballots and \"" + separator + "\"");
    }
    cursor.skip(1);
    marks.clear();
    boolean tied = false;
    for (skipSpaces(cursor); cursor.peek() != '\n'; skipSpaces(cursor)) {
      byte c = cursor.peek();
      if (c == ',') {
        cursor.skip(1);
      } else if (c == '{' && !tied) {
        marks.preference();
        tied = true;
        cursor.skip(1);
      } else if (c == '}' && tied) {
        tied = false;
        cursor.skip(1);
      } else {
        if (!tied) {
          marks.preference();
        }
        rank(cursor, marks);
      }
    }
    if (tied) {
      throw cursor.fault("a closing brace");
    }
    marks.end(weight);
  }

  private void rank(Cursor cursor, MarkList marks) {
    int at = cursor.at();
    int last = header.names().size() - 1 + header.first();
    long number = cursor.digits();
    if (number < header.first() || number > last) {
      throw cursor.faultAt(at, "a candidate's number from " + header.first() + " to " + last);
    }
    long candidate = number - header.first() + 1;
    if (!marks.rank((int) candidate)) {
      lines.repairs.add(
          lines.number(),
          "candidate " + candidate + " is ranked twice: only the earlier preference was kept");
    }
  }

  private static void skipSpaces(Cursor cursor) {
    while (cursor.peek() == ' ' || cursor.peek() == '\t') {
      cursor.skip(1);
    }
  }
}
