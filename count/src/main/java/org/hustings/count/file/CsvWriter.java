package org.hustings.count.file;

import java.util.Arrays;
import org.hustings.count.Candidate;
import org.hustings.count.Rankings;

/// Writes CSV with a column of weights and a column of preferences for each candidate.
final class CsvWriter {
  private final BallotFile file;
  private final StringBuilder out;
  private final int[] preferences;

  CsvWriter(BallotFile file, StringBuilder out) {
    this.file = file;
    this.out = out;
    this.preferences = new int[file.candidates().size() + 1];
  }

  void write() {
    out.append("weight");
    for (Candidate candidate : file.candidates()) {
      String name = CsvText.harmless(candidate.name());
      out.append(",\"").append(name.replace("\"", "\"\"")).append('"');
    }
    out.append('\n');
    for (int ranking = 0; ranking < file.rankings().distinct(); ranking++) {
      ballot(file.rankings(), ranking);
    }
  }

  private void ballot(Rankings rankings, int ranking) {
    Arrays.fill(preferences, 0);
    int preference = 0;
    for (int place = rankings.start(ranking); place < rankings.end(ranking); place++) {
      int mark = rankings.mark(place);
      preference += mark < 0 ? 0 : 1;
      preferences[Math.abs(mark)] = preference;
    }
    out.append(rankings.weight(ranking));
    for (int candidate = 1; candidate < preferences.length; candidate++) {
      out.append(',');
      if (preferences[candidate] > 0) {
        out.append(preferences[candidate]);
      }
    }
    out.append('\n');
  }
}
