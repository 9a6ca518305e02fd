package org.hustings.count.constraint;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.record.ConstraintOutlook;
import org.jspecify.annotations.Nullable;

/// Says why: in the terms of one constraint where one alone is the reason, of all otherwise.
///
/// @param now the state that the reason speaks of
record Wording(List<Constraint> constraints, Outlook now) {
  String impossible() {
    Constraint alone = alone(now);
    return "the constraints cannot be met: "
        + (alone == null ? together() : state(alone))
        + "; change the constraints or who belongs to which group";
  }

  /// The one constraint that alone could not be met then, or all if each alone could.
  ConstraintOutlook outlook(Outlook then) {
    Constraint alone = alone(then);
    List<ConstraintOutlook.Bound> bounds = new ArrayList<>();
    for (Constraint constraint : alone == null ? constraints : List.of(alone)) {
      bounds.add(
          new ConstraintOutlook.Bound(
              constraint, now.elected(constraint), now.continuing(constraint)));
    }
    return new ConstraintOutlook(bounds, now.seats());
  }

  private @Nullable Constraint alone(Outlook outlook) {
    for (Constraint constraint : constraints) {
      if (!outlook.canMeet(List.of(constraint))) {
        return constraint;
      }
    }
    return null;
  }

  private String state(Constraint constraint) {
    return bounds(constraint)
        + " (elected so far: "
        + now.elected(constraint)
        + ", continuing: "
        + now.continuing(constraint)
        + ", seats left: "
        + now.seats()
        + ")";
  }

  private String together() {
    List<String> all = new ArrayList<>();
    for (Constraint constraint : constraints) {
      all.add(bounds(constraint));
    }
    return String.join(" and ", all) + " (seats left: " + now.seats() + ")";
  }

  private static String bounds(Constraint constraint) {
    String group = " of \"" + constraint.group() + "\"";
    if (constraint.minimum() == constraint.maximum()) {
      return "exactly " + constraint.minimum() + group + " must be elected";
    }
    if (constraint.maximum() == Constraint.NO_MAXIMUM) {
      return "at least " + constraint.minimum() + group + " must be elected";
    }
    String atMost = "at most " + constraint.maximum() + group + " may be elected";
    return constraint.minimum() == 0
        ? atMost
        : "at least " + constraint.minimum() + " and " + atMost;
  }
}
