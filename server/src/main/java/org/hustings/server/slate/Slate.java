package org.hustings.server.slate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;

/// The candidates whom one campaign group, or several together, recommend in a contest.
///
/// @param slug its short name within the contest
/// @param groups whose slate it is, at least one
/// @param ordered whether the order is an order of preference
/// @param candidates the slate everywhere, in order
/// @param inRegions another order, or other candidates, in some regions
public record Slate(
    String slug,
    ContestId contest,
    String name,
    List<GroupId> groups,
    boolean ordered,
    List<CandidacyId> candidates,
    Map<String, List<CandidacyId>> inRegions) {
  public Slate {
    groups = List.copyOf(groups);
    candidates = List.copyOf(candidates);
    inRegions = Map.copyOf(inRegions);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("a slate is recommended by at least one group");
    }
  }

  /// Everybody on the slate, everywhere or in some region.
  public Set<CandidacyId> everybody() {
    Set<CandidacyId> everybody = new LinkedHashSet<>(candidates);
    inRegions.values().forEach(everybody::addAll);
    return everybody;
  }

  /// The slate in a region: its own order there if it has one.
  public List<CandidacyId> in(String region) {
    return inRegions.getOrDefault(region, candidates);
  }
}
