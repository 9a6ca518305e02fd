package org.hustings.server.nomination;

import org.hustings.server.candidacy.Candidacy;

/// Somebody who is put forward in a contest and does not go on its ballot paper.
public record LeftOut(Candidacy candidacy, Why why) {
  /// The rule by which they do not.
  public sealed interface Why {
    /// They stand no more: withdrawn, declined, suspended or disqualified.
    record StandsNoMore() implements Why {}

    /// They have not accepted, where the timetable has a deadline for it.
    record HasNotAccepted() implements Why {}

    /// They have fewer nominations than are asked for.
    ///
    /// @param have how many they have, and `need` how many are asked for, where one number says it
    ///   all; else 0
    record BelowThreshold(int have, int need) implements Why {}
  }
}
