package org.hustings.count.pairwise;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.Rankings;

/// How many papers prefer each candidate to each other. Whoever is ranked is preferred to everyone
/// who is not; candidates who share a preference, and those who have none, are level.
final class PairwiseVotes {
  private final Rankings rankings;
  private final boolean[] standing;
  private final long[][] preferring;
  private final long[] ranking;
  private long valid;

  PairwiseVotes(Contest contest) {
    int candidates = contest.candidates().size();
    rankings = contest.rankings();
    standing = new boolean[candidates + 1];
    contest.standing().forEach(candidate -> standing[candidate.number()] = true);
    preferring = new long[candidates + 1][candidates + 1];
    ranking = new long[candidates + 1];
    for (int paper = 0; paper < rankings.distinct(); paper++) {
      add(paper);
    }
  }

  private void add(int paper) {
    boolean[] below = standing.clone();
    boolean ranksSomebody = false;
    int end = rankings.end(paper);
    for (int place = rankings.start(paper); place < end; ) {
      List<Integer> level = new ArrayList<>();
      do {
        int candidate = Math.abs(rankings.mark(place));
        if (standing[candidate]) {
          level.add(candidate);
          below[candidate] = false;
        }
        place++;
      } while (place < end && rankings.mark(place) < 0);
      level.forEach(candidate -> prefer(candidate, below, rankings.weight(paper)));
      ranksSomebody |= !level.isEmpty();
    }
    valid += ranksSomebody ? rankings.weight(paper) : 0;
  }

  private void prefer(int candidate, boolean[] below, long papers) {
    ranking[candidate] += papers;
    for (int other = 1; other < below.length; other++) {
      if (below[other]) {
        preferring[candidate][other] += papers;
      }
    }
  }

  /// Papers that prefer one to the other.
  long preferring(int one, int other) {
    return preferring[one][other];
  }

  /// Papers that give the candidate a preference.
  long ranking(int candidate) {
    return ranking[candidate];
  }

  /// Papers that rank somebody who stands.
  long valid() {
    return valid;
  }
}
