package org.hustings.count.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;

/// The candidates from the first elected to the first excluded, the order in which pictures show
/// them.
final class Standing {
  private Standing() {}

  static List<Integer> of(CountRecord record) {
    List<Integer> order = new ArrayList<>(record.winners());
    List<Integer> others = new ArrayList<>();
    Stage last = record.stages().getLast();
    for (Candidate candidate : record.contest().candidates()) {
      if (!order.contains(candidate.number())) {
        others.add(candidate.number());
      }
    }
    others.sort(
        Comparator.comparingInt((Integer c) -> excludedAt(record, c))
            .thenComparing(c -> last.tally(c).votes())
            .thenComparing(c -> record.stages().getFirst().tally(c).votes())
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    order.addAll(others);
    return order;
  }

  private static int excludedAt(CountRecord record, int candidate) {
    for (Stage stage : record.stages()) {
      if (stage.excluded().contains(candidate)) {
        return stage.number();
      }
    }
    return record.contest().withdrawn().contains(candidate) ? 0 : Integer.MAX_VALUE;
  }
}
