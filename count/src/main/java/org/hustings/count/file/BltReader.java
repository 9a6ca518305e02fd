package org.hustings.count.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;

/// Reads BLT, the format of Hill's program, in the dialects that later programs made of it.
final class BltReader {
  static final int MOST_CANDIDATES = Short.MAX_VALUE;

  private final Lines lines;
  private final RankingsBuilder rankings = new RankingsBuilder();
  private final TreeSet<Integer> withdrawn = new TreeSet<>();
  private final Map<String, Integer> nicknames = new HashMap<>();
  private final List<Integer> ties = new ArrayList<>();

  BltReader(Lines lines) {
    this.lines = lines;
  }

  BallotFile read() throws IOException {
    BltHeader header = BltHeader.read(lines);
    MarkList marks = new MarkList(rankings, header.candidates());
    BltLine line = new BltLine(lines, marks, withdrawn, nicknames, ties);
    BltPlainLine plain = new BltPlainLine(lines, rankings, header.candidates());
    while (lines.more()) {
      if (!plain.read() && !line.read()) {
        break;
      }
    }
    if (!line.closed()) {
      lines.repairs.add(lines.number(), "the closing 0 of the ballots is missing");
    }
    BltNames names = BltNames.read(lines, header.candidates());
    List<Candidate> candidates = names.candidates();
    return new BallotFile(
        lines.file,
        names.title(),
        OptionalInt.of(header.seats()),
        candidates,
        withdrawn,
        ties,
        rankings.build(),
        0,
        lines.repairs.list());
  }
}
