package org.hustings.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a contest is counted.
///
/// @param method the family of rules
/// @param rule the exact rule by its name in the counting library; absent until it is stated
/// @param votes how many crosses a paper may carry; absent where the method itself says
/// @param constraints on groups among the elected
/// @param colleges of an electoral college; empty for one electorate
/// @param reopenNominations whether "re-open nominations" stands as a candidate
public record Counting(
    CountMethod method,
    @Nullable String rule,
    @Nullable Integer votes,
    List<GroupConstraint> constraints,
    List<College> colleges,
    boolean reopenNominations) {
  public Counting {
    constraints = List.copyOf(constraints);
    colleges = List.copyOf(colleges);
  }

  public static Counting by(CountMethod method) {
    return new Counting(method, null, null, List.of(), List.of(), false);
  }
}
