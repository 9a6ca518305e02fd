package org.hustings.server.ballot.post;

/// What came of scanning a returned paper.
public enum ScanOutcome {
  ACCEPTED("in the box; it can be keyed"),
  ACCEPTED_ALONE(
      "in the box, as no other vote has come: it was no good any more, and gives way to one that is;"
          + " it can be keyed"),
  DUPLICATE("set aside: there is a vote of this elector already"),
  DEAD("set aside: the paper is no good any more; its elector is told"),
  NOT_HANDED_OVER("not taken in: by what staff have said, the printer does not have its file yet"),
  ALREADY_SCANNED("scanned before; nothing was changed"),
  NOT_BY_POST("not taken in: votes in this election are not cast by post"),
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
