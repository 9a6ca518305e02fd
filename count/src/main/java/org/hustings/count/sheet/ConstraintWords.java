package org.hustings.count.sheet;

import org.hustings.count.constraint.Constraint;
import org.hustings.count.record.ConstraintOutlook;

/// Why a constraint guards or dooms a candidate, in words.
final class ConstraintWords {
  private ConstraintWords() {}

  static String guarded(SheetContext context, int candidate, ConstraintOutlook outlook) {
    return context.say(
        "decision.guarded", "name", context.name(candidate), "reason", reason(context, outlook));
  }

  static String doomed(SheetContext context, int candidate, ConstraintOutlook outlook) {
    return context.say(
        "decision.doomed", "name", context.name(candidate), "reason", reason(context, outlook));
  }

  private static String reason(SheetContext context, ConstraintOutlook outlook) {
    if (outlook.constraints().size() == 1) {
      ConstraintOutlook.Bound only = outlook.constraints().getFirst();
      return context.say(
          "constraint.one",
          "bounds",
          bounds(context, only.constraint()),
          "elected",
          only.elected(),
          "continuing",
          only.continuing(),
          "seats",
          outlook.seatsLeft());
    }
    String bounds = "";
    for (ConstraintOutlook.Bound bound : outlook.constraints()) {
      String next = bounds(context, bound.constraint());
      bounds =
          bounds.isEmpty() ? next : context.say("constraint.and", "before", bounds, "next", next);
    }
    return context.say("constraint.several", "bounds", bounds, "seats", outlook.seatsLeft());
  }

  private static String bounds(SheetContext context, Constraint constraint) {
    String key;
    if (constraint.minimum() == constraint.maximum()) {
      key = "constraint.exactly";
    } else if (constraint.maximum() == Constraint.NO_MAXIMUM) {
      key = "constraint.at-least";
    } else {
      key = constraint.minimum() == 0 ? "constraint.at-most" : "constraint.between";
    }
    return context.say(
        key,
        "least",
        constraint.minimum(),
        "most",
        constraint.maximum(),
        "group",
        constraint.group());
  }
}
