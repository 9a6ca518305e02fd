package org.hustings.count.gregory;

/// Which papers carry a surplus on, and at what value?
public enum SurplusPapers {
  /// All papers, each at surplus × value received ÷ the candidate's vote.
  ALL_WEIGHTED,
  /// The parcel received last, at surplus ÷ its transferable papers, never above their value.
  LAST_PARCEL
}
