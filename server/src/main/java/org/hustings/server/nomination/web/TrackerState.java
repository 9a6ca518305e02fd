package org.hustings.server.nomination.web;

import java.util.Locale;
import org.hustings.server.election.state.ContestState;
import org.jspecify.annotations.Nullable;

/// Where the contest of a tracker is, for machines.
///
/// @param stage "nominations open", "called off"
/// @param reason as it was published, where two people decided that the contest does not go on or that what was
///   declared does not hold; else null
record TrackerState(String stage, @Nullable String reason) {
  static TrackerState of(ContestState state) {
    return new TrackerState(
        state.stage().name().toLowerCase(Locale.ROOT).replace('_', ' '), reason(state));
  }

  private static @Nullable String reason(ContestState state) {
    return switch (state) {
      case ContestState.Postponed(String reason) -> reason;
      case ContestState.CalledOff(String reason) -> reason;
      case ContestState.Annulled(String reason) -> reason;
      case ContestState.Withdrawn(String reason) -> reason;
      case ContestState.Announced _,
          ContestState.NominationsOpen _,
          ContestState.NominationsClosed _,
          ContestState.PapersSettled _,
          ContestState.VotingOpen _,
          ContestState.VotingClosed _,
          ContestState.Counting _,
          ContestState.Declared _,
          ContestState.Unopposed _ ->
          null;
    };
  }
}
