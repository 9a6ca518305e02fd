package org.hustings.server.roll.claim;

/// What somebody claims.
public enum ClaimKind {
  /// A member is not on the roll, and says that they should be.
  LEFT_OUT,
  /// An elector says that they should vote in other contests.
  WRONG,
  /// A candidate's agent says that an elector should not be on the roll as they are.
  OBJECTION
}
