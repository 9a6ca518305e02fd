package org.hustings.count.slates;

import java.util.List;
import java.util.Optional;
import org.hustings.count.Contest;
import org.hustings.count.Rankings;

/// Counts the papers that began with a slate and kept to it.
final class Kept {
  private Kept() {}

  /// Empty where papers share or skip preferences: what comes first is not certain there.
  static Optional<Slate.Loyalty> by(Contest contest, List<Integer> slate) {
    Rankings rankings = contest.rankings();
    if (!rankings.plain()) {
      return Optional.empty();
    }
    boolean[] own = new boolean[contest.candidates().size() + 1];
    slate.forEach(number -> own[number] = true);
    boolean[] standing = new boolean[own.length];
    contest.standing().forEach(candidate -> standing[candidate.number()] = true);
    long papers = 0;
    long whole = 0;
    long only = 0;
    for (int ranking = 0; ranking < rankings.distinct(); ranking++) {
      if (!own[rankings.first(ranking, standing)]) {
        continue;
      }
      int before = 0;
      boolean left = false;
      for (int place = rankings.start(ranking); place < rankings.end(ranking); place++) {
        int candidate = rankings.mark(place);
        left |= standing[candidate] && !own[candidate];
        before += own[candidate] && !left ? 1 : 0;
      }
      long weight = rankings.weight(ranking);
      papers += weight;
      whole += before == slate.size() ? weight : 0;
      only += left ? 0 : weight;
    }
    return Optional.of(new Slate.Loyalty(papers, whole, only));
  }
}
