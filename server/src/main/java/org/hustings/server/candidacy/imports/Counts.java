package org.hustings.server.candidacy.imports;

/// How many lines of a file of candidates do what.
///
/// @param putForward candidates who are new
/// @param unchanged those who are in the contest as the file has them
/// @param over those who no longer stand, so that the file changes nothing
/// @param profiles those of whom the name, line or website is another
/// @param faulty lines of which nothing is taken
/// @param letters how many of those who are new are written to
public record Counts(
    long putForward,
    long unchanged,
    long over,
    long profiles,
    long statements,
    long photographs,
    long faulty,
    long letters) {
  /// Whether taking the file in would change anything.
  public boolean changesAnything() {
    return putForward + profiles + statements + photographs > 0;
  }
}
