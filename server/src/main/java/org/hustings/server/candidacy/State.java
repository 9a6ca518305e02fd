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
  DISQUALIFIED("disqualified"),
  DIED("died"),
  LOST_BACKING("lost its backing"),
  ENTERED_BY_MISTAKE("entered by mistake");

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

  /// Whether it is recorded only with a reason for the public to read.
  boolean needsReason() {
    return switch (this) {
      case SUSPENDED, DISQUALIFIED, LOST_BACKING, ENTERED_BY_MISTAKE -> true;
      case PUT_FORWARD, ACCEPTED, DECLINED, WITHDRAWN, DIED -> false;
    };
  }

  /// After a suspension a candidacy goes back to what it was, so both of the states that can be
  /// suspended may follow it.
  @Override
  public Set<State> next() {
    return switch (this) {
      case PUT_FORWARD ->
          EnumSet.of(
              ACCEPTED,
              DECLINED,
              WITHDRAWN,
              SUSPENDED,
              DISQUALIFIED,
              DIED,
              LOST_BACKING,
              ENTERED_BY_MISTAKE);
      case ACCEPTED ->
          EnumSet.of(WITHDRAWN, SUSPENDED, DISQUALIFIED, DIED, LOST_BACKING, ENTERED_BY_MISTAKE);
      case SUSPENDED ->
          EnumSet.of(
              PUT_FORWARD,
              ACCEPTED,
              WITHDRAWN,
              DISQUALIFIED,
              DIED,
              LOST_BACKING,
              ENTERED_BY_MISTAKE);
      case DECLINED, WITHDRAWN, DISQUALIFIED, DIED, LOST_BACKING, ENTERED_BY_MISTAKE ->
          EnumSet.noneOf(State.class);
    };
  }
}
