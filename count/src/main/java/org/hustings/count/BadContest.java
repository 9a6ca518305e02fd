package org.hustings.count;

/// A program put a contest together that cannot be: the message names the place, what was found
/// there and what was expected. Nothing is counted and nothing is mended on the way.
public final class BadContest extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String found;
  private final String expected;

  public BadContest(String place, String found, String expected) {
    super(place + ": found " + found + ", expected " + expected);
    this.place = place;
    this.found = found;
    this.expected = expected;
  }

  /// Where the fault is, such as "ballot 3".
  public String place() {
    return place;
  }

  public String found() {
    return found;
  }

  public String expected() {
    return expected;
  }
}
