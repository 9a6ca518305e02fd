package org.hustings.count.gregory;

/// May surpluses wait, and candidates be excluded together, when their votes cannot lift the last
/// of them over the candidate next above?
public enum Gap {
  /// No: every surplus goes first and exclusions go one by one.
  NEVER {
    @Override
    boolean allows(long together, long nextAbove) {
      return false;
    }
  },
  /// Yes, if all together do not exceed the next candidate's vote.
  NOT_ABOVE_NEXT {
    @Override
    boolean allows(long together, long nextAbove) {
      return together <= nextAbove;
    }
  },
  /// Yes, if all together are less than the next candidate's vote.
  BELOW_NEXT {
    @Override
    boolean allows(long together, long nextAbove) {
      return together < nextAbove;
    }
  };

  /// @param together votes of those to be excluded and all surpluses that wait
  /// @param nextAbove vote of the lowest who would stay
  abstract boolean allows(long together, long nextAbove);
}
