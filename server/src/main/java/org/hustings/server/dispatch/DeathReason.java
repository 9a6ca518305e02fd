package org.hustings.server.dispatch;

import java.util.Arrays;

/// Why one cannot vote with a pack any more.
public enum DeathReason {
  /// Staff declared it lost, so that it opens nothing whoever finds it.
  LOST,
  /// Staff declared it to be in somebody else's hands.
  STOLEN,
  /// Its elector was taken off the roll.
  OFF_THE_ROLL,
  /// Its papers came back by post: the vote is in the box.
  CAME_BACK,
  /// The votes cast with it were made void.
  VOID,
  /// In one contest the vote cast with it was made void; in the others it stands.
  VOID_IN_A_CONTEST,
  /// It went to an address that its elector did not want.
  REFUSED,
  /// Another took its place.
  REISSUED;

  /// Whether a paper that comes back all the same may be its elector's own.
  public boolean leavesPaperInGoodHands() {
    return this == LOST || this == REISSUED;
  }

  /// As the database has it; an earlier version put it in words.
  public static DeathReason of(String stored) {
    if (stored.equals("removed from the roll")) {
      return OFF_THE_ROLL;
    }
    if (stored.equals("the paper came back by post")) {
      return CAME_BACK;
    }
    return Arrays.stream(values())
        .filter(one -> one.name().equals(stored))
        .findFirst()
        .orElse(REISSUED);
  }
}
