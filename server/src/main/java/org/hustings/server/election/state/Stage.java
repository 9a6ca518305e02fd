package org.hustings.server.election.state;

import java.util.EnumSet;
import java.util.Set;
import org.hustings.server.platform.LifecycleState;

/// How far a contest has come, in the order of an election.
public enum Stage implements LifecycleState<Stage> {
  ANNOUNCED,
  NOMINATIONS_OPEN,
  NOMINATIONS_CLOSED,
  PAPERS_SETTLED,
  VOTING_OPEN,
  VOTING_CLOSED,
  COUNTING,
  /// What was declared does not hold, and nothing else is declared yet.
  WITHDRAWN,
  DECLARED,
  /// Elected without a vote.
  UNOPPOSED,
  POSTPONED,
  /// Ended before the declaration.
  CALLED_OFF,
  /// Ended after it.
  ANNULLED;

  /// What may follow. Times that are put off lead back, as long as nobody has voted.
  @Override
  public Set<Stage> next() {
    return switch (this) {
      case ANNOUNCED ->
          EnumSet.of(NOMINATIONS_OPEN, PAPERS_SETTLED, VOTING_OPEN, POSTPONED, CALLED_OFF);
      case NOMINATIONS_OPEN -> EnumSet.of(ANNOUNCED, NOMINATIONS_CLOSED, POSTPONED, CALLED_OFF);
      case NOMINATIONS_CLOSED ->
          EnumSet.of(
              NOMINATIONS_OPEN, PAPERS_SETTLED, UNOPPOSED, VOTING_OPEN, POSTPONED, CALLED_OFF);
      case PAPERS_SETTLED -> EnumSet.of(VOTING_OPEN, POSTPONED, CALLED_OFF);
      case VOTING_OPEN -> EnumSet.of(PAPERS_SETTLED, VOTING_CLOSED, POSTPONED, CALLED_OFF);
      case VOTING_CLOSED -> EnumSet.of(VOTING_OPEN, COUNTING, CALLED_OFF);
      case COUNTING -> EnumSet.of(DECLARED, CALLED_OFF);
      case UNOPPOSED -> EnumSet.of(POSTPONED, CALLED_OFF, WITHDRAWN, ANNULLED);
      case DECLARED -> EnumSet.of(WITHDRAWN, ANNULLED);
      case WITHDRAWN -> EnumSet.of(DECLARED, UNOPPOSED, ANNULLED);
      case POSTPONED ->
          EnumSet.of(
              ANNOUNCED,
              NOMINATIONS_OPEN,
              NOMINATIONS_CLOSED,
              PAPERS_SETTLED,
              UNOPPOSED,
              VOTING_OPEN,
              CALLED_OFF);
      case CALLED_OFF, ANNULLED -> EnumSet.noneOf(Stage.class);
    };
  }

  /// Whether something can be done now by those whom the contest is for.
  public boolean isOpen() {
    return this == NOMINATIONS_OPEN || this == VOTING_OPEN;
  }

  /// Whether it does not go on, by a decision of two people.
  public boolean isStopped() {
    return this == POSTPONED || this == CALLED_OFF || this == ANNULLED;
  }

  /// Whether nothing more comes of itself.
  public boolean isOver() {
    return this == DECLARED || this == UNOPPOSED || this == CALLED_OFF || this == ANNULLED;
  }
}
