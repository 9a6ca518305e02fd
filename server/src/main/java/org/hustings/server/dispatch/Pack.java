package org.hustings.server.dispatch;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.LifecycleState;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlements;
import org.jspecify.annotations.Nullable;

/// What one elector was sent to vote with.
///
/// @param channel by which it went: online is by e-mail
/// @param entitlements the contests whose papers are in it, in the order of the definition
/// @param only the contest whose paper alone is in it, as the elector's vote was void there; null
///   for a whole ballot
/// @param paper the number on the papers of a posted pack; null for an e-mail
/// @param orderSeed from which the order of candidates comes where it is drawn for each voter
public record Pack(
    PackId id,
    ElectionId election,
    ElectorNumber elector,
    Channel channel,
    Entitlements entitlements,
    @Nullable ContestId only,
    @Nullable PaperNumber paper,
    long orderSeed,
    Instant madeAt,
    State state) {
  /// Whether one can vote with the pack.
  public enum State implements LifecycleState<State> {
    /// Printed, and the printer does not have it yet: nothing can be done with it.
    HELD,
    LIVE,
    /// Declared lost or stolen, void, or its elector was taken off the roll: see [DeathReason].
    DEAD;

    /// What is dead stays so: whoever is to vote after all is sent another.
    @Override
    public Set<State> next() {
      return switch (this) {
        case HELD -> EnumSet.of(LIVE, DEAD);
        case LIVE -> EnumSet.of(DEAD);
        case DEAD -> EnumSet.noneOf(State.class);
      };
    }
  }

  /// The slug of the contest whose paper alone is in it; empty for a whole ballot.
  public String onlyContest() {
    return only == null ? "" : only.slug();
  }

  public boolean isLive() {
    return state == State.LIVE;
  }
}
