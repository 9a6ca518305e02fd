package org.hustings.definition.timetable;

import org.jspecify.annotations.Nullable;

/// A moment that a rule names, either outright or as an act of the timetable, which it then
/// follows.
///
/// @param at when it is due as the timetable stands
/// @param act the key of the act it follows; absent for a moment of its own
public record Due(Moment at, @Nullable String act) {
  public static Due on(Moment at) {
    return new Due(at, null);
  }

  public static Due with(Act act) {
    return new Due(act.at(), act.key());
  }

  /// As the definition file writes it: the act's key, or the moment.
  public String text() {
    return act == null ? at.text() : act;
  }
}
