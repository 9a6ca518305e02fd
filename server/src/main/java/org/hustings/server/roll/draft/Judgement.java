package org.hustings.server.roll.draft;

import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.Gap;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Entitlements;
import org.jspecify.annotations.Nullable;

/// What the conditions say of one member: a ruling for each contest.
///
/// @param left whether the register has them as having left; then they may vote in none
public record Judgement(boolean left, List<Ruling> rulings) {
  public Judgement {
    rulings = List.copyOf(rulings);
  }

  /// The contests in which the member may vote, in the order of the election's.
  public Entitlements entitlements() {
    return left
        ? Entitlements.of()
        : new Entitlements(
            rulings.stream().filter(Ruling::holds).map(Ruling::entitlement).toList());
  }

  /// What the conditions of one contest say.
  ///
  /// @param unmet the conditions that the member does not fulfil
  /// @param gaps of those of them that may be fulfilled, what the register does not say
  /// @param hasColleges whether the contest has an electoral college
  /// @param college the first of its colleges that takes the member; null if none does or there are
  ///   none
  public record Ruling(
      ContestDefinition contest,
      List<Condition> unmet,
      Map<Condition, Gap> gaps,
      boolean hasColleges,
      @Nullable String college) {
    public Ruling {
      unmet = List.copyOf(unmet);
      gaps = Map.copyOf(gaps);
    }

    public boolean holds() {
      return unmet.isEmpty() && !isInNoCollege();
    }

    /// Whether the contest has colleges and none of them takes the member.
    public boolean isInNoCollege() {
      return hasColleges && college == null;
    }

    private Entitlement entitlement() {
      return new Entitlement(contest.id(), college);
    }
  }
}
