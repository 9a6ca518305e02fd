package org.hustings.server.organisation.unit;

import org.apache.commons.text.similarity.LevenshteinDistance;

/// How far two spellings are apart, so that a mistyped name can be answered with the one meant.
final class Spelling {
  static final int FAR = Integer.MAX_VALUE;

  private static final int MOST = 3;
  private static final LevenshteinDistance SLIPS = new LevenshteinDistance(MOST);

  private Spelling() {}

  /// The slips that a name of this length may have and still be offered: one in four letters, at
  /// most three.
  static int allowed(String key) {
    return Math.min(MOST, key.length() / 4);
  }

  /// The letters to insert, remove or replace to make one text of the other; FAR above three.
  static int distance(String one, String other) {
    Integer slips = SLIPS.apply(one, other);
    return slips < 0 ? FAR : slips;
  }
}
