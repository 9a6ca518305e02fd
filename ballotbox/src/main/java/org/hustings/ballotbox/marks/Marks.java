package org.hustings.ballotbox.marks;

import java.util.Collection;
import java.util.List;

/// What a voter put on one ballot paper. Candidates are named by their keys on it.
public sealed interface Marks {
  /// Candidates in the order of preference, the first preference first.
  record Preferences(List<String> candidates) implements Marks {
    public Preferences {
      candidates = List.copyOf(candidates);
    }
  }

  /// Candidates with a cross. They are kept in the order of their keys: in which order they were
  /// ticked is nobody's business.
  record Crosses(List<String> candidates) implements Marks {
    public Crosses {
      candidates = candidates.stream().sorted().toList();
    }

    public Crosses(Collection<String> candidates) {
      this(List.copyOf(candidates));
    }
  }

  /// Nothing, on purpose.
  record Blank() implements Marks {}

  /// Something that cannot be counted. Only papers returned by post can be spoilt.
  record Spoilt(SpoiltReason reason) implements Marks {}
}
