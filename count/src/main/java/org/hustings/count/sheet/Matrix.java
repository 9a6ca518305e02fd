package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
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
  record Column(int stage, int from, long papers, BigDecimal least, BigDecimal most, long[] to) {
    boolean oneValue() {
      return least.compareTo(most) == 0;
    }
  }

  /// Empty where the rule's record has no parcels.
  static List<Column> of(SheetContext context) {
    List<Column> columns = new ArrayList<>();
    int candidates = context.record().contest().candidates().size();
    for (Stage stage : context.record().stages()) {
      for (int from = 1; from <= candidates; from++) {
        Column column = null;
        for (Transfer transfer : stage.transfers()) {
          if (transfer.from() == from) {
            column = add(column, stage, transfer, candidates);
          }
        }
        if (column != null) {
          columns.add(column);
        }
      }
    }
    return columns;
  }

  private static Column add(Column column, Stage stage, Transfer transfer, int candidates) {
    long[] to = column == null ? new long[candidates + 1] : column.to();
    to[0] += transfer.nonTransferablePapers();
    for (Transfer.Receipt receipt : transfer.to()) {
      to[receipt.candidate()] += receipt.papers();
    }
    BigDecimal value = transfer.value();
    return column == null
        ? new Column(stage.number(), transfer.from(), transfer.papers(), value, value, to)
        : new Column(
            stage.number(),
            transfer.from(),
            column.papers() + transfer.papers(),
            column.least().min(value),
            column.most().max(value),
            to);
  }
}
