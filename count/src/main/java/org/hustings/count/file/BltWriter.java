package org.hustings.count.file;

import org.hustings.count.Candidate;
import org.hustings.count.Rankings;

/// Writes BLT: quoted names with the party after them, `=` for equal and `-` for skipped
/// preferences, withdrawn candidates as negative numbers.
final class BltWriter {
  private final BallotFile file;
  private final StringBuilder out;

  BltWriter(BallotFile file, StringBuilder out) {
    this.file = file;
    this.out = out;
  }

  void write() {
    out.append(file.candidates().size()).append(' ').append(file.contest().seats()).append('\n');
    for (int withdrawn : file.withdrawn().stream().sorted().toList()) {
      out.append('-').append(withdrawn).append('\n');
    }
    if (!file.ties().isEmpty()) {
      out.append("[tie");
      file.ties().forEach(candidate -> out.append(' ').append(candidate));
      out.append("]\n");
    }
    for (int ranking = 0; ranking < file.rankings().distinct(); ranking++) {
      ballot(file.rankings(), ranking);
    }
    out.append("0\n");
    for (Candidate candidate : file.candidates()) {
      candidate(candidate);
    }
    if (!file.title().isBlank()) {
      quote(file.title());
      out.append('\n');
    }
  }

  private void ballot(Rankings rankings, int ranking) {
    out.append(rankings.weight(ranking));
    for (int place = rankings.start(ranking); place < rankings.end(ranking); place++) {
      int mark = rankings.mark(place);
      if (mark < 0) {
        out.append('=').append(-mark);
      } else if (mark == Rankings.SKIPPED) {
        out.append(" -");
      } else {
        out.append(' ').append(mark);
      }
    }
    out.append(" 0\n");
  }

  /// A name that could be taken for one with its party has an empty party written after it.
  private void candidate(Candidate candidate) {
    quote(candidate.name());
    String name = candidate.name();
    if (!candidate.party().isEmpty() || name.endsWith(")") || name.endsWith("\"")) {
      out.append(' ');
      quote(candidate.party());
    }
    out.append('\n');
  }

  private void quote(String text) {
    out.append('"')
        .append(text.replace('\n', ' ').replace('\r', ' ').replace("\"", "\"\""))
        .append('"');
  }
}
