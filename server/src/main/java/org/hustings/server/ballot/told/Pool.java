package org.hustings.server.ballot.told;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hustings.server.ballot.ReceivedDays;
import org.hustings.server.roll.ElectorNumber;

/// Voters of whom nobody has been told yet. Whoever reads a voter's letters and watches the public
/// list knows that their sealed ballot came on it before the letter. So none is told alone: some
/// drawn by lot always stay behind, of whom nobody can say on which day they voted.
final class Pool {
  /// So many are told at once, and so many stay behind, at the least.
  static final int FLOOR = ReceivedDays.FLOOR;

  private Pool() {}

  /// Those who are told now, in the order of the roll; nobody while they are too few.
  static List<ElectorNumber> taken(List<ElectorNumber> waiting, RandomGenerator random) {
    if (waiting.size() < 2 * FLOOR) {
      return List.of();
    }
    List<ElectorNumber> drawn = new ArrayList<>(waiting);
    for (int left = drawn.size(); left > 1; left--) {
      int other = random.nextInt(left);
      ElectorNumber held = drawn.get(other);
      drawn.set(other, drawn.get(left - 1));
      drawn.set(left - 1, held);
    }
    return inOrder(drawn.subList(FLOOR, drawn.size()));
  }

  static List<ElectorNumber> inOrder(List<ElectorNumber> electors) {
    return electors.stream().sorted(Comparator.comparingInt(ElectorNumber::value)).toList();
  }
}
