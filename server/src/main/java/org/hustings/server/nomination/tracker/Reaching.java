package org.hustings.server.nomination.tracker;

import java.util.List;

/// How far nominations bring a candidate towards the threshold.
@FunctionalInterface
public interface Reaching {
  /// @param bodies the nominations by bodies, in the order in which they were recorded
  /// @param members those by members, in the same order
  Reached of(Facts.Candidate candidate, List<Line.By> bodies, List<Facts.ByMember> members);
}
