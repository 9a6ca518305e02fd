package org.hustings.definition.threshold;

import java.util.List;

/// How far a candidate's support goes towards a threshold.
public sealed interface Progress {
  boolean met();

  /// Progress towards a number.
  ///
  /// @param reached so far; may exceed what is needed
  /// @param needed at least 1
  /// @param kinds of body, or empty for members
  /// @param ownMissing that one of the bodies must be the candidate's own, and none is
  /// @param distinctRegions that only one body of each region is reckoned
  record Towards(
      int reached, int needed, List<String> kinds, boolean distinctRegions, boolean ownMissing)
      implements Progress {
    public Towards {
      kinds = List.copyOf(kinds);
    }

    @Override
    public boolean met() {
      return reached >= needed && !ownMissing;
    }
  }

  /// Progress towards a share of a whole whose size is not known, so that it cannot be met yet.
  record TowardsUnknown(int reached, ShareOfBodies share) implements Progress {
    @Override
    public boolean met() {
      return false;
    }
  }

  /// Progress towards several thresholds together or instead of each other.
  ///
  /// @param all whether every part is needed, or any one is enough
  record Combined(List<Progress> parts, boolean all) implements Progress {
    public Combined {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean met() {
      return all ? parts.stream().allMatch(Progress::met) : parts.stream().anyMatch(Progress::met);
    }
  }
}
