package org.hustings.server.candidacy;

import java.util.EnumSet;
import java.util.Set;
import org.hustings.server.platform.LifecycleState;

/// A recorded state of a candidacy. That one is nominated, and validly nominated, is not recorded:
/// it follows from the nominations.
public enum State implements LifecycleState<State> {
  PUT_FORWARD("put forward"),
  ACCEPTED("accepted"),
  DECLINED("declined"),
  WITHDRAWN("withdrawn"),
  SUSPENDED("suspended"),
  DISQUALIFIED("disqualified");

  private final String words;

  State(String words) {
    this.words = words;
  }

  /// The state as pages write it.
  public String words() {
    return words;
  }

  /// Whether one in this state stands in the contest and may be nominated.
  public boolean stands() {
    return this == PUT_FORWARD || this == ACCEPTED;
  }

  /// After a suspension a candidacy goes back to what it was, so both of the states that can be
  /// suspended may follow it.
  @Override
  public Set<State> next() {
    return switch (this) {
      case PUT_FORWARD -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN, SUSPENDED, DISQUALIFIED);
      case ACCEPTED -> EnumSet.of(WITHDRAWN, SUSPENDED, DISQUALIFIED);
      case SUSPENDED -> EnumSet.of(PUT_FORWARD, ACCEPTED, WITHDRAWN, DISQUALIFIED);
      case DECLINED, WITHDRAWN, DISQUALIFIED -> EnumSet.noneOf(State.class);
    };
  }
}
