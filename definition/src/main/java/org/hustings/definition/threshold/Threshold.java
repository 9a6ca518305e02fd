package org.hustings.definition.threshold;

/// The support a candidate needs to be on the ballot paper.
public sealed interface Threshold
    permits AllOf, AnyOf, Bodies, ShareOfBodies, Members, NothingNeeded {
  /// The greatest number of bodies or members that one may ask for.
  int MOST = 1_000_000;

  /// How far the support goes towards this threshold.
  Progress progress(Support support);
}
