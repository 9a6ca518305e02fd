package org.hustings.server.ballot.reckoning;

/// The box is not as it should be, and is not parted or opened until that is mended or two people
/// want it parted or opened as it was found.
public final class BoxStoppedException extends RuntimeException {
  private final transient Findings findings;

  BoxStoppedException(Findings findings) {
    super("The box is not as it should be: " + findings.all().size() + " findings");
    this.findings = findings;
  }

  public Findings findings() {
    return findings;
  }
}
