package org.hustings.server.candidacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Candidates of one contest who are called the same. Each needs a line that says who they are, and
/// with it they are told apart wherever the name stands.
public final class Namesakes {
  private Namesakes() {}

  /// The candidates of a whole contest, each of whom knows whether they have a namesake.
  static List<Candidacy> marked(List<Candidacy> contest) {
    Map<String, Integer> numbers = new HashMap<>();
    contest.forEach(one -> numbers.merge(one.profile().name().folded(), 1, Integer::sum));
    return contest.stream()
        .map(one -> one.withNamesake(numbers.getOrDefault(one.profile().name().folded(), 0) > 1))
        .toList();
  }

  /// The names, in order, by which some of these candidates could not be told apart.
  public static Set<String> untold(List<Candidacy> candidates) {
    Set<String> untold = new TreeSet<>();
    for (Candidacy one : candidates) {
      boolean alike =
          candidates.stream()
              .filter(one::isNamesakeOf)
              .anyMatch(other ->
                  one.profile().line().isBlank()
                      || one.profile().line().equalsIgnoreCase(other.profile().line()));
      if (alike) {
        untold.add(one.profile().name().shown());
      }
    }
    return untold;
  }
}
