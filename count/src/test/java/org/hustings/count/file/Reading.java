package org.hustings.count.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.Rankings;

/// Reads ballot files from text in tests.
final class Reading {
  private Reading() {}

  static BallotFile blt(String text) {
    return read("test.blt", text.getBytes(StandardCharsets.UTF_8));
  }

  static BallotFile read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static BallotFile read(String name, byte[] bytes) {
    try {
      return BallotFiles.read(name, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// "3: 1 2=3 - 4" for each distinct ranking.
  static List<String> ballots(BallotFile file) {
    List<String> ballots = new ArrayList<>();
    Rankings rankings = file.rankings();
    for (int i = 0; i < rankings.distinct(); i++) {
      StringBuilder text = new StringBuilder().append(rankings.weight(i)).append(':');
      for (int place = rankings.start(i); place < rankings.end(i); place++) {
        int mark = rankings.mark(place);
        text.append(mark < 0 ? "=" : " ").append(mark == 0 ? "-" : "" + Math.abs(mark));
      }
      ballots.add(text.toString());
    }
    return ballots;
  }

  static List<String> names(BallotFile file) {
    return file.candidates().stream().map(Candidate::name).toList();
  }

  static List<String> parties(BallotFile file) {
    return file.candidates().stream().map(Candidate::party).toList();
  }

  static List<String> repairs(BallotFile file) {
    return file.repairs().stream().map(Repair::toString).toList();
  }
}
