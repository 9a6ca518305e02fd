package org.hustings.definition.threshold;

import org.hustings.definition.vocabulary.Vocabulary;

/// The support a candidate needs to be on the ballot paper.
public sealed interface Threshold permits AllOf, AnyOf, Bodies, ShareOfBodies, Members {
  /// The greatest number of bodies or members that one may ask for.
  int MOST = 1_000_000;

  /// How far the support goes towards this threshold.
  Progress progress(Support support);

  /// The support in the organisation's words: "five CLPs", "5% of all CLPs", "20 members".
  String support(Vocabulary vocabulary);

  /// The whole rule in words: "the support of five CLPs".
  default String words(Vocabulary vocabulary) {
    return "the support of " + support(vocabulary);
  }
}
