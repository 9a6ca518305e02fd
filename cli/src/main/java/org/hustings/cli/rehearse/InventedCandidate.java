package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Eligibility;

/// A member who stands in a contest.
///
/// @param name as it stands on the ballot paper, unlike every other in the contest
record InventedCandidate(ContestDefinition contest, InventedMember member, String name) {
  private static final int MOST = 40;

  /// Who stands in each contest: twice as many as seats and two, members who may and who can be
  /// written to, nobody in two contests.
  static List<InventedCandidate> choose(ElectionDefinition definition, Society society) {
    List<InventedMember> free = new ArrayList<>(society.members());
    free.removeIf(member -> member.email() == null);
    List<InventedCandidate> candidates = new ArrayList<>();
    for (ContestDefinition contest : definition.contests()) {
      int wanted = Math.min(MOST, 2 * contest.seats() + 2);
      List<InventedCandidate> standing =
          free.stream()
              .filter(member -> mayStand(contest, member))
              .limit(wanted)
              .map(member -> new InventedCandidate(contest, member, ballotName(member)))
              .toList();
      if (standing.size() <= contest.seats()) {
        throw new RehearsalFault(
            "%s: only %d members of the invented society may stand for %d seats; rehearse with more."
                .formatted(contest.name(), standing.size(), contest.seats()));
      }
      standing.forEach(candidate -> free.remove(candidate.member()));
      candidates.addAll(standing);
    }
    return List.copyOf(candidates);
  }

  /// Names of people repeat; the unit tells candidates apart.
  private static String ballotName(InventedMember member) {
    return "%s of %s".formatted(member.person().name(), member.unit().name());
  }

  private static boolean mayStand(ContestDefinition contest, InventedMember member) {
    Eligibility asked = contest.candidates();
    return asked == null || asked.holds(member.facts());
  }
}
