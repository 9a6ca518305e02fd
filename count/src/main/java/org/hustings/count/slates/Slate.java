package org.hustings.count.slates;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One slate's part in a count.
///
/// @param names of the slate; several where its candidates are on all of these, in alphabetical
///   order; none for the candidates who are on no slate
/// @param candidates the numbers of those who stood, in ballot file order
/// @param elected how many of them were
/// @param firstPreferences votes that began with one of them
/// @param finalVotes what they hold together at the end
/// @param loyalty of the papers that began with them; empty where papers share or skip preferences,
///   and for the candidates who are on no slate
public record Slate(
    List<String> names,
    List<Integer> candidates,
    int elected,
    BigDecimal firstPreferences,
    BigDecimal finalVotes,
    Optional<Loyalty> loyalty) {
  public Slate {
    names = List.copyOf(names);
    candidates = List.copyOf(candidates);
  }

  /// Whether these are the candidates who are on no slate.
  public boolean isNone() {
    return names.isEmpty();
  }

  /// How papers that began with a slate went on.
  ///
  /// @param papers that have their first preference for one of the slate's candidates
  /// @param whole those of them that rank all its candidates before anybody else
  /// @param only those of them that rank nobody else
  public record Loyalty(long papers, long whole, long only) {}
}
