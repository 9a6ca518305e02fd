package org.hustings.count.gregory;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Lot;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Recorder;

/// Decides ties by votes at earlier points of the count, and by lot where they never differed.
final class Ties {
  /// Who is left of the tied, and the stage that narrowed them last (0 for none).
  record Narrowed(List<Integer> candidates, int stage) {}

  private final TieBreak tieBreak;
  private final DrawnLots lots;
  private final Recorder recorder;

  /// Votes at earlier points of the count, and the stage of each.
  private final List<long[]> votesAt = new ArrayList<>();

  private final List<Integer> stageOf = new ArrayList<>();

  Ties(TieBreak tieBreak, DrawnLots lots, Recorder recorder) {
    this.tieBreak = tieBreak;
    this.lots = lots;
    this.recorder = recorder;
  }

  void stageEnds(long[] votes) {
    if (tieBreak != TieBreak.EARLIEST_BATCH) {
      keep(votes);
    }
  }

  void batchEnds(long[] votes) {
    if (tieBreak == TieBreak.EARLIEST_BATCH) {
      keep(votes);
    }
  }

  private void keep(long[] votes) {
    votesAt.add(votes.clone());
    stageOf.add(recorder.stage());
  }

  /// One of the tied, for what the next stage does.
  ///
  /// @param most whether it falls on whoever had most votes, or on whoever had fewest
  int next(List<Integer> tied, boolean most, Lot.Purpose purpose) {
    if (tied.size() == 1) {
      return tied.getFirst();
    }
    Narrowed narrowed = narrow(tied, most);
    if (narrowed.candidates().size() == 1) {
      int chosen = narrowed.candidates().getFirst();
      recorder.decideNext(new Decision.TieByStage(purpose, tied, narrowed.stage(), chosen));
      return chosen;
    }
    if (narrowed.stage() > 0) {
      recorder.decideNext(
          new Decision.TieNarrowed(narrowed.stage(), narrowed.candidates().size(), tied.size()));
    }
    Lot lot = lots.draw(recorder.stage() + 1, purpose, narrowed.candidates());
    recorder.decideNext(new Decision.TieByLot(lot));
    return lot.drawn();
  }

  /// Narrows the tied point by point, in the rule's direction.
  Narrowed narrow(List<Integer> tied, boolean most) {
    List<Integer> left = tied;
    int stage = 0;
    int points = votesAt.size();
    for (int i = 0; i < points && left.size() > 1; i++) {
      int point = tieBreak == TieBreak.MOST_RECENT_STAGE ? points - 1 - i : i;
      List<Integer> extreme = extreme(left, votesAt.get(point), most);
      if (extreme.size() < left.size()) {
        left = extreme;
        stage = stageOf.get(point);
      }
    }
    return new Narrowed(left, stage);
  }

  /// Those of the candidates who have the most, or the fewest, of these votes.
  static List<Integer> extreme(List<Integer> candidates, long[] votes, boolean most) {
    List<Integer> extreme = new ArrayList<>();
    for (int candidate : candidates) {
      int order = extreme.isEmpty() ? 0 : Long.compare(votes[candidate], votes[extreme.getFirst()]);
      if (most ? order > 0 : order < 0) {
        extreme.clear();
      }
      if (most ? order >= 0 : order <= 0) {
        extreme.add(candidate);
      }
    }
    return extreme;
  }
}
