package org.hustings.server.election.stop;

/// What becomes of an election that does not go on.
public enum StopKind {
  /// It is at an end before its result was declared.
  CALLED_OFF("election.call-off", "election.called-off"),
  /// It waits until new dates are published.
  POSTPONED("election.postpone", "election.postponed"),
  /// It is at an end although its result was declared: that result does not hold.
  ANNULLED("election.annul", "election.annulled");

  private final String act;
  private final String event;

  StopKind(String act, String event) {
    this.act = act;
    this.event = event;
  }

  /// The kind of the act by which two people decide it.
  String act() {
    return act;
  }

  /// What the audit log calls it.
  String event() {
    return event;
  }
}
