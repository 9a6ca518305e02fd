package org.hustings.server.ballot.post;

/// What came of scanning a returned paper.
public enum ScanOutcome {
  ACCEPTED("in the box; it can be keyed"),
  DUPLICATE("set aside: there is a vote of this elector already"),
  DEAD("set aside: the paper was reissued, or its elector is off the roll"),
  ALREADY_SCANNED("scanned before; nothing was changed"),
  UNKNOWN("no paper of this election has this number"),
  UNREADABLE("not the number of a paper"),
  TOO_LATE("not taken in: the ballot has closed");

  private final String words;

  ScanOutcome(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
