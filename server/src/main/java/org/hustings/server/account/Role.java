package org.hustings.server.account;

/// What a person may be. Everybody may read what is public, and a person on the register is a
/// member; these are the roles beyond that.
public enum Role {
  /// Acts for one unit.
  OFFICER,
  /// Stands in one contest.
  CANDIDATE,
  /// Acts for one campaign group.
  ORGANISER,
  /// Answers electors who ring: finds one, sends their ballot again to the roll's address.
  HELP_DESK,
  /// Works for the returning officer.
  STAFF,
  /// Is responsible for the elections.
  RETURNING_OFFICER,
  /// Reads everything, changes nothing, sees no secret.
  SCRUTINEER,
  /// A candidate's agent in one election: sees how the ballot goes, never who votes.
  OBSERVER,
  /// Keeps a share of one election's key.
  TRUSTEE;

  /// The role as it is written in a sentence.
  public String words() {
    return switch (this) {
      case OFFICER -> "officer";
      case CANDIDATE -> "candidate";
      case ORGANISER -> "campaign organiser";
      case HELP_DESK -> "help desk";
      case STAFF -> "staff";
      case RETURNING_OFFICER -> "returning officer";
      case SCRUTINEER -> "scrutineer";
      case OBSERVER -> "observer";
      case TRUSTEE -> "trustee";
    };
  }
}
