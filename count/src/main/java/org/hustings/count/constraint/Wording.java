package org.hustings.count.constraint;

import java.util.ArrayList;
import java.util.List;
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

  String guarded(Outlook without) {
    Constraint alone = alone(without);
    return (alone == null ? together() : state(alone)) + "; not without this candidate";
  }

  String doomed(Outlook with) {
    Constraint alone = alone(with);
    return (alone == null ? together() : state(alone)) + "; not with this candidate";
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
        + " must be elected; "
        + now.elected(constraint)
        + " elected so far, "
        + now.continuing(constraint)
        + " continuing, "
        + now.seats()
        + " seats left";
  }

  private String together() {
    List<String> all = new ArrayList<>();
    for (Constraint constraint : constraints) {
      all.add(bounds(constraint));
    }
    return String.join(" and ", all) + " must be elected, " + now.seats() + " seats left";
  }

  private static String bounds(Constraint constraint) {
    if (constraint.minimum() == constraint.maximum()) {
      return "exactly " + constraint.minimum() + " of " + constraint.group();
    }
    String atMost = "at most " + constraint.maximum();
    String atLeast = "at least " + constraint.minimum();
    if (constraint.maximum() == Constraint.NO_MAXIMUM) {
      return atLeast + " of " + constraint.group();
    }
    boolean both = constraint.minimum() > 0;
    return (both ? atLeast + " and " + atMost : atMost) + " of " + constraint.group();
  }
}
