package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;

/// Draws how electors vote: each candidate or answer has a popularity, and the voter draws one after the
/// other in proportion to it. Some stop after a few, some leave a contest out.
final class InventedVotes {
  private static final double STOPS = 0.12;
  private static final double LEAVES_OUT = 0.08;

  private final ElectionDefinition definition;
  private final Map<ContestId, List<String>> standing;
  private final Random random;
  private final Map<Line, Double> popularity = new HashMap<>();

  /// What one can vote for.
  private record Line(ContestId contest, String name) {}

  /// @param standing the names on the paper of each contest that is voted on
  InventedVotes(
      ElectionDefinition definition, Map<ContestId, List<String>> standing, Random random) {
    this.definition = definition;
    this.standing = standing;
    this.random = random;
    standing.forEach((contest, names) ->
        names.forEach(name ->
            popularity.put(new Line(contest, name), Math.exp(1.2 * random.nextGaussian()))));
  }

  /// How this elector votes in the contests in which they may. At least one is marked.
  InventedVote next(InventedMember elector) {
    List<ContestDefinition> papers =
        elector.entitlements(definition).stream()
            .filter(contest -> standing.containsKey(contest.id()))
            .toList();
    Map<ContestId, List<String>> choices = new LinkedHashMap<>();
    for (ContestDefinition contest : papers) {
      boolean last = choices.isEmpty() && contest.equals(papers.getLast());
      if (last || random.nextDouble() >= LEAVES_OUT) {
        choices.put(contest.id(), ranking(contest));
      }
    }
    return new InventedVote(elector, choices);
  }

  private List<String> ranking(ContestDefinition contest) {
    List<String> left = new ArrayList<>(standing.getOrDefault(contest.id(), List.of()));
    int most = mostMarks(contest, left.size());
    List<String> ranked = new ArrayList<>();
    while (!left.isEmpty() && ranked.size() < most) {
      if (!ranked.isEmpty() && random.nextDouble() < STOPS) {
        break;
      }
      String next = draw(contest.id(), left);
      left.remove(next);
      ranked.add(next);
    }
    return List.copyOf(ranked);
  }

  private static int mostMarks(ContestDefinition contest, int candidates) {
    Counting counting = contest.counting();
    if (counting == null || counting.method().isPreferential()) {
      return candidates;
    }
    return switch (counting.method()) {
      case LIMITED_VOTE -> counting.votes() == null ? 1 : counting.votes();
      case FIRST_PAST_THE_POST, QUESTION -> 1;
      default -> contest.seats();
    };
  }

  private String draw(ContestId contest, List<String> left) {
    double whole = left.stream().mapToDouble(name -> popularity(contest, name)).sum();
    double at = random.nextDouble() * whole;
    for (String name : left) {
      at -= popularity(contest, name);
      if (at < 0) {
        return name;
      }
    }
    return left.getLast();
  }

  private double popularity(ContestId contest, String name) {
    return popularity.getOrDefault(new Line(contest, name), 1.0);
  }
}
