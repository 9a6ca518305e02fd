package org.hustings.count.pairwise;

import java.util.ArrayList;
import java.util.List;

/// The pairwise defeats among options, and what is left of them as the weakest are dropped:
/// constitution of the Debian Project, A.5.4 to A.5.7.
final class Defeats {
  /// One option is preferred to another by more papers than the other way round.
  record Defeat(int winner, int loser, long votes, long against) {
    /// A.5.7.1: fewer votes for it, or as many and more against it.
    boolean isWeakerThan(Defeat other) {
      return votes < other.votes || (votes == other.votes && against > other.against);
    }

    private boolean isWithin(List<Integer> options) {
      return options.contains(winner) && options.contains(loser);
    }
  }

  private final List<Integer> options;
  private final List<Defeat> defeats = new ArrayList<>();

  Defeats(List<Integer> options, PairwiseVotes votes) {
    this.options = options;
    for (int one : options) {
      for (int other : options) {
        long preferring = votes.preferring(one, other);
        long against = votes.preferring(other, one);
        if (preferring > against) {
          defeats.add(new Defeat(one, other, preferring, against));
        }
      }
    }
  }

  /// A.5.6: every option that transitively defeats whatever transitively defeats it.
  List<Integer> schwartzSet() {
    boolean[][] reaches = transitive();
    List<Integer> set = new ArrayList<>();
    for (int a = 0; a < options.size(); a++) {
      boolean within = true;
      for (int b = 0; b < options.size(); b++) {
        within &= reaches[a][b] || !reaches[b][a];
      }
      if (within) {
        set.add(options.get(a));
      }
    }
    return set;
  }

  /// A.5.5: reaches\[a\]\[c\] if a defeats c, or some b that transitively defeats c.
  private boolean[][] transitive() {
    int size = options.size();
    boolean[][] reaches = new boolean[size][size];
    for (Defeat defeat : defeats) {
      reaches[options.indexOf(defeat.winner())][options.indexOf(defeat.loser())] = true;
    }
    for (int by = 0; by < size; by++) {
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          reaches[from][to] |= reaches[from][by] && reaches[by][to];
        }
      }
    }
    return reaches;
  }

  /// A.5.7: drops the weakest defeats within the set, and says which; none if there are none.
  List<Defeat> dropWeakest(List<Integer> set) {
    List<Defeat> within = defeats.stream().filter(defeat -> defeat.isWithin(set)).toList();
    List<Defeat> weakest =
        within.stream()
            .filter(defeat -> within.stream().noneMatch(other -> other.isWeakerThan(defeat)))
            .toList();
    defeats.removeAll(weakest);
    return weakest;
  }
}
