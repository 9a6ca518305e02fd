package org.hustings.server.roll;

/// An elector's number on one election's roll, from 1. Numbers are drawn in random order at the
/// freeze, so that one tells nothing about its elector.
public record ElectorNumber(int value) implements Comparable<ElectorNumber> {
  /// Comes before every elector: where reading the roll page by page begins.
  public static final ElectorNumber BEFORE_FIRST = new ElectorNumber(0);

  public ElectorNumber {
    if (value < 0) {
      throw new IllegalArgumentException("An elector's number is positive, not " + value);
    }
  }

  @Override
  public int compareTo(ElectorNumber other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
