package org.hustings.server.election.stop;

/// What becomes of an election, or of one contest, that does not go on.
public enum StopKind {
  /// It is at an end before its result was declared.
  CALLED_OFF(
      "election.call-off",
      "election.called-off",
      "election.call-off-contest",
      "election.contest-called-off"),
  /// It waits until new dates are published.
  POSTPONED(
      "election.postpone",
      "election.postponed",
      "election.postpone-contest",
      "election.contest-postponed"),
  /// It is at an end although its result was declared: that result does not hold.
  ANNULLED(
      "election.annul", "election.annulled", "election.annul-contest", "election.contest-annulled");

  private final String act;
  private final String event;
  private final String actOfContest;
  private final String eventOfContest;

  StopKind(String act, String event, String actOfContest, String eventOfContest) {
    this.act = act;
    this.event = event;
    this.actOfContest = actOfContest;
    this.eventOfContest = eventOfContest;
  }

  /// The same about one contest alone.
  String actOfContest() {
    return actOfContest;
  }

  String eventOfContest() {
    return eventOfContest;
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
