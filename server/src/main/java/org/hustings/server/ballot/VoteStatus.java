package org.hustings.server.ballot;

import java.util.EnumSet;
import java.util.Set;
import org.hustings.server.platform.LifecycleState;

/// What an outer envelope is worth.
public enum VoteStatus implements LifecycleState<VoteStatus> {
  /// It is the elector's vote.
  VOTE,
  /// The elector has voted again, where the election lets a vote be replaced.
  REPLACED,
  /// It came by post when there was a vote of the elector, and was set aside.
  DUPLICATE,
  /// Two people decided that it is void, as its paper was faulty; its elector is sent another.
  VOID;

  @Override
  public Set<VoteStatus> next() {
    return this == VOTE ? EnumSet.of(REPLACED, VOID) : EnumSet.noneOf(VoteStatus.class);
  }
}
