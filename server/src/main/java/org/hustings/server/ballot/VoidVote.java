package org.hustings.server.ballot;

import org.jspecify.annotations.Nullable;

/// A vote in the box that is made void, or is void in one contest.
///
/// @param only the contest in which alone it was cast again; empty for a whole vote
/// @param tracker null for one by post that is not keyed yet
record VoidVote(int elector, long pack, String only, @Nullable String tracker) {
  boolean isWhole() {
    return only.isEmpty();
  }

  /// By which two people know that they speak of the same.
  String key() {
    return isWhole() ? String.valueOf(elector) : elector + "/" + only;
  }
}
