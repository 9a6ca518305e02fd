package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Transfer;

/// Which papers moved at which stage, from whom, at what value, and to whom.
final class Matrix {
  private Matrix() {}

  /// Papers of one candidate that moved at one stage.
  ///
  /// @param least the lowest value of them
  /// @param most the highest
  /// @param to papers received, by candidate number; at 0 those without a next preference
  record Column(
      int stage, int from, long papers, BigDecimal least, BigDecimal most, List<Long> to) {
    boolean oneValue() {
      return least.compareTo(most) == 0;
    }
  }

  /// Empty where the rule's record has no parcels.
  static List<Column> of(SheetContext context) {
    List<Column> columns = new ArrayList<>();
    int candidates = context.record().contest().candidates().size();
    for (Stage stage : context.record().stages()) {
      for (int candidate = 1; candidate <= candidates; candidate++) {
        int from = candidate;
        List<Transfer> moved =
            stage.transfers().stream().filter(transfer -> transfer.from() == from).toList();
        if (!moved.isEmpty()) {
          columns.add(column(stage, moved, candidates));
        }
      }
    }
    return columns;
  }

  /// @param moved parcels of one candidate, one at least
  private static Column column(Stage stage, List<Transfer> moved, int candidates) {
    long[] to = new long[candidates + 1];
    long papers = 0;
    BigDecimal least = moved.getFirst().value();
    BigDecimal most = least;
    for (Transfer transfer : moved) {
      papers += transfer.papers();
      least = least.min(transfer.value());
      most = most.max(transfer.value());
      to[0] += transfer.nonTransferablePapers();
      for (Transfer.Receipt receipt : transfer.to()) {
        to[receipt.candidate()] += receipt.papers();
      }
    }
    return new Column(
        stage.number(),
        moved.getFirst().from(),
        papers,
        least,
        most,
        Arrays.stream(to).boxed().toList());
  }
}
