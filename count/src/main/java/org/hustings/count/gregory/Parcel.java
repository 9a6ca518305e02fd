package org.hustings.count.gregory;

/// Papers that a candidate received together at one value: a range of an array of rankings.
///
/// @param value of each paper, scaled
/// @param firstPreferences whether they came at the first stage
/// @param papers how many ballots bear these rankings
@SuppressWarnings("ArrayRecordComponent") // a range of a shared array: copying is what it avoids
record Parcel(long value, boolean firstPreferences, int[] rankings, int from, int to, long papers)
    implements Comparable<Parcel> {
  /// By descending value.
  @Override
  public int compareTo(Parcel other) {
    return Long.compare(other.value, value);
  }
}
