package org.hustings.definition.threshold;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one candidate has in one contest at one time: the facts a threshold is held against.
///
/// @param bodies that have nominated the candidate, each once
/// @param members how many members have nominated the candidate
/// @param own the units that the candidate belongs to
/// @param totals how many bodies of each kind there are; a kind that is missing is not known
public record Support(
    Set<SupportingBody> bodies, int members, Set<String> own, Map<String, Integer> totals) {
  public Support {
    bodies = Set.copyOf(bodies);
    own = Set.copyOf(own);
    totals = Map.copyOf(totals);
  }

  List<SupportingBody> bodiesOf(List<String> kinds) {
    return bodies.stream().filter(body -> kinds.contains(body.kind())).toList();
  }
}
