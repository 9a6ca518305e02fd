package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;
import org.hustings.count.record.Transfer;

/// Votes that stayed with one candidate or went from one to another between two stages; candidate 0
/// is the non-transferable.
///
/// @param to the same as `from` for votes that stayed
record Flow(int from, int to, double votes) {
  boolean moved() {
    return from != to;
  }

  /// All flows into this stage, from the one before it.
  static List<Flow> into(CountRecord record, Stage stage) {
    Stage before = record.stages().get(stage.number() - 2);
    int size = stage.tallies().size() + 1;
    double[][] moved = stage.transfers().isEmpty() ? spread(before, stage) : moved(stage, size);
    List<Flow> flows = new ArrayList<>();
    for (int from = 0; from < size; from++) {
      double stayed = votes(before, from);
      for (int to = 0; to < size; to++) {
        stayed -= moved[from][to];
        if (moved[from][to] > 0) {
          flows.add(new Flow(from, to, moved[from][to]));
        }
      }
      if (stayed > 1e-9) {
        flows.add(new Flow(from, from, stayed));
      }
    }
    return flows;
  }

  static double votes(Stage stage, int candidate) {
    return candidate == 0
        ? stage.nonTransferable().doubleValue()
        : stage.tally(candidate).votes().doubleValue();
  }

  /// What the parcels say; what rounding took goes from their sender to the non-transferable.
  private static double[][] moved(Stage stage, int size) {
    double[][] moved = new double[size][size];
    double[] sent = new double[size];
    for (Transfer transfer : stage.transfers()) {
      for (Transfer.Receipt receipt : transfer.to()) {
        moved[transfer.from()][receipt.candidate()] += receipt.votes().doubleValue();
        sent[transfer.from()] += receipt.votes().doubleValue();
      }
    }
    for (Tally tally : stage.tallies()) {
      BigDecimal change = tally.change();
      int from = tally.candidate();
      if (change.signum() < 0) {
        moved[from][0] = Math.max(0, -change.doubleValue() - sent[from]);
      }
    }
    return moved;
  }

  /// An iterative rule moves parts of papers from many to many: every loss is spread over all
  /// gains.
  private static double[][] spread(Stage before, Stage stage) {
    int size = stage.tallies().size() + 1;
    double[] change = new double[size];
    double gained = 0;
    for (int candidate = 0; candidate < size; candidate++) {
      change[candidate] = votes(stage, candidate) - votes(before, candidate);
      gained += Math.max(0, change[candidate]);
    }
    double[][] moved = new double[size][size];
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size && change[from] < 0; to++) {
        moved[from][to] = change[to] > 0 ? -change[from] * change[to] / gained : 0;
      }
    }
    return moved;
  }
}
