package org.hustings.server.result.closing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.LifecycleState;
import org.jspecify.annotations.Nullable;

/// An election from its close to its declaration.
///
/// @param closedAt when the ballot closed, extensions included
/// @param begunAt when two people had wanted it counted; the definition in force then holds
/// @param halt why it does not go on until somebody mends that; null while nothing is wrong
/// @param count which count it is; from 2 on where two people had the ballots counted again
/// @param standsAt as of when candidates stand in that count
public record Closing(
    ElectionId election,
    State state,
    Instant closedAt,
    Instant begunAt,
    @Nullable String halt,
    int count,
    Instant standsAt) {
  /// How far it has come.
  public enum State implements LifecycleState<State> {
    /// The envelopes are being parted.
    PARTING,
    /// The parted envelopes wait for the trustees.
    SEALED,
    /// The contests are being counted, or a lot is waited for.
    COUNTING,
    /// All is counted, and the returning officer has not declared it yet.
    COUNTED,
    DECLARED,
    /// Two people have withdrawn what was declared, and it is not counted again yet.
    WITHDRAWN;

    /// One after the other: only the count can be done again, by two people.
    @Override
    public Set<State> next() {
      return switch (this) {
        case PARTING -> EnumSet.of(SEALED);
        case SEALED -> EnumSet.of(COUNTING);
        case COUNTING -> EnumSet.of(COUNTED);
        case COUNTED -> EnumSet.of(DECLARED, COUNTING);
        case DECLARED -> EnumSet.of(WITHDRAWN, COUNTING);
        case WITHDRAWN -> EnumSet.of(COUNTING);
      };
    }
  }

  public boolean isDeclared() {
    return state == State.DECLARED;
  }

  /// Whether every contest has its outcome.
  public boolean isCounted() {
    return state == State.COUNTED || state == State.DECLARED || state == State.WITHDRAWN;
  }
}
