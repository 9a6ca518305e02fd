package org.hustings.definition;

/// In which languages ballots go out. What comes back is alike for everybody in any case: a paper in
/// the language of a few would tell whose it is.
public enum BallotLanguages {
  /// A letter in the language that its reader wishes, and in both where none is known.
  AS_WISHED("as-wished"),
  /// Every letter in both, Welsh to be read first.
  SIDE_BY_SIDE("side-by-side"),
  /// Everything in English.
  ENGLISH("english");

  private final String key;

  BallotLanguages(String key) {
    this.key = key;
  }

  /// As it stands in a definition file.
  public String key() {
    return key;
  }
}
