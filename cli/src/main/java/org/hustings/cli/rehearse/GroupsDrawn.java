package org.hustings.cli.rehearse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.GroupConstraint;

/// Which candidates belong to which of the groups that a contest's constraints are about: so many
/// that the constraints can be kept.
final class GroupsDrawn {
  private static final String NONE = "";

  private GroupsDrawn() {}

  /// The groups of each candidate on the paper; empty sets for those who are in none.
  static Map<InventedCandidate, Set<String>> of(
      ContestDefinition contest, List<InventedCandidate> standing) {
    Counting counting = contest.counting();
    List<GroupConstraint> constraints = counting == null ? List.of() : counting.constraints();
    Map<String, Integer> shares = shares(contest, constraints);
    Map<String, Integer> drawn = new TreeMap<>();
    Map<InventedCandidate, Set<String>> groups = new LinkedHashMap<>();
    for (InventedCandidate candidate : standing) {
      // by highest averages, so that each group has its share of however many stand
      String group =
          Collections.max(
              shares.keySet(),
              (one, other) ->
                  Double.compare(average(one, shares, drawn), average(other, shares, drawn)));
      drawn.merge(group, 1, Integer::sum);
      groups.put(candidate, of(group, contest, constraints));
    }
    return groups;
  }

  private static Map<String, Integer> shares(
      ContestDefinition contest, List<GroupConstraint> constraints) {
    Map<String, Integer> shares = new TreeMap<>();
    constraints.forEach(constraint -> shares.put(constraint.group(), share(constraint)));
    int together = shares.values().stream().mapToInt(share -> share).sum();
    shares.put(NONE, Math.max(0, contest.seats() - together));
    return shares;
  }

  private static double average(
      String group, Map<String, Integer> shares, Map<String, Integer> drawn) {
    return shares.getOrDefault(group, 0) / (1.0 + drawn.getOrDefault(group, 0));
  }

  private static int share(GroupConstraint constraint) {
    return constraint.atLeast() == null
        ? Objects.requireNonNull(constraint.atMost(), "a constraint without a number")
        : constraint.atLeast();
  }

  /// Where the minima together are more than the seats, whoever is in one of the groups is in all.
  private static Set<String> of(
      String group, ContestDefinition contest, List<GroupConstraint> constraints) {
    Set<String> groups = new TreeSet<>();
    if (!group.equals(NONE)) {
      groups.add(group);
    }
    List<GroupConstraint> minima =
        constraints.stream().filter(one -> one.atLeast() != null).toList();
    boolean overlap =
        minima.stream().mapToInt(GroupsDrawn::share).sum() > contest.seats()
            && minima.stream().anyMatch(one -> one.group().equals(group));
    if (overlap) {
      minima.forEach(one -> groups.add(one.group()));
    }
    return groups;
  }
}
