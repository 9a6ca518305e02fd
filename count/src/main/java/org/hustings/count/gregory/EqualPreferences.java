package org.hustings.count.gregory;

/// Where the same figure stands against several candidates, does the paper end there?
public enum EqualPreferences {
  /// Always.
  END_THE_PAPER,
  /// Only if one of them is continuing; otherwise it is passed over.
  END_THE_PAPER_IF_CONTINUING
}
