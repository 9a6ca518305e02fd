package org.hustings.count.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.count.Candidate;

/// Reports candidates whose names a reader of the sheet could not tell apart.
final class NamesAlike {
  private NamesAlike() {}

  static BallotFile reported(BallotFile file) {
    List<Repair> repairs = new ArrayList<>(file.repairs());
    Map<String, Candidate> names = new HashMap<>();
    for (Candidate candidate : file.candidates()) {
      String key = Spelling.key(candidate.name() + '\n' + candidate.party());
      Candidate other = names.putIfAbsent(key, candidate);
      if (other != null) {
        repairs.add(new Repair(1, 1, words(other, candidate)));
      }
    }
    return repairs.size() == file.repairs().size() ? file : file.withRepairs(repairs);
  }

  private static String words(Candidate one, Candidate other) {
    return "candidates %d and %d are both called \"%s\"%s: they are counted as two"
        .formatted(
            one.number(),
            other.number(),
            one.name(),
            one.name().equals(other.name()) ? "" : " (\"" + other.name() + "\")");
  }
}
