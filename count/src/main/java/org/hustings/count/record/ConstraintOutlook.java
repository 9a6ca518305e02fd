package org.hustings.count.record;

import java.util.List;
import org.hustings.count.constraint.Constraint;

/// What the constraints left open when a candidate was guarded or doomed.
///
/// @param constraints that are the reason: one alone, or several that can only be met together
/// @param seatsLeft not filled yet
public record ConstraintOutlook(List<Bound> constraints, int seatsLeft) {
  public ConstraintOutlook {
    constraints = List.copyOf(constraints);
  }

  /// One constraint and where it stands.
  ///
  /// @param elected of its group so far
  /// @param continuing of its group
  public record Bound(Constraint constraint, int elected, int continuing) {}
}
