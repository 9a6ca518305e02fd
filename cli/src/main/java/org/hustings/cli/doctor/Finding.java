package org.hustings.cli.doctor;

/// What a check found.
///
/// @param outcome how it is
/// @param words what was found and, where it is not good, what to do
record Finding(Outcome outcome, String words) {
  /// From what needs nobody to what keeps elections from being held.
  enum Outcome {
    GOOD,
    LOOK,
    BAD
  }

  static Finding good(String words) {
    return new Finding(Outcome.GOOD, words);
  }

  static Finding look(String words) {
    return new Finding(Outcome.LOOK, words);
  }

  static Finding bad(String words) {
    return new Finding(Outcome.BAD, words);
  }
}
