package org.hustings.server.nomination.tracker;

/// What nominations make of a candidacy.
public enum NominationStanding {
  /// The nominations meet the threshold.
  VALIDLY_NOMINATED,
  /// There is a nomination, and more are needed or nothing is asked.
  NOMINATED,
  /// There is none, or the candidate stands no more: the recorded state says it.
  AS_RECORDED
}
