package org.hustings.count.lots;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.hustings.count.CountResult;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.Lot;
import org.hustings.count.Lots;
import org.hustings.count.record.CountRecord;

/// The lots of one count, in the order drawn.
public final class DrawnLots {
  private final Lots source;
  private final List<Lot> drawn = new ArrayList<>();

  private DrawnLots(Lots source) {
    this.source = source;
  }

  /// Counts; a lot that is missing ends the count as [LotNeeded].
  public static CountResult count(Lots source, Function<DrawnLots, CountRecord> counting) {
    try {
      return new Counted(counting.apply(new DrawnLots(source)));
    } catch (Missing missing) {
      return missing.needed;
    }
  }

  /// Draws between tied candidates.
  ///
  /// @param stage at which the lot is needed
  /// @param purpose what it decides
  /// @param between at least two candidates' numbers, in any order
  public Lot draw(int stage, Lot.Purpose purpose, List<Integer> between) {
    List<Integer> tied = between.stream().sorted().toList();
    OptionalInt chosen = source.draw(stage, purpose, tied);
    if (chosen.isEmpty()) {
      throw new Missing(new LotNeeded(stage, purpose, tied, all()));
    }
    Lot lot = new Lot(stage, purpose, tied, chosen.getAsInt());
    drawn.add(lot);
    return lot;
  }

  /// All lots so far.
  public List<Lot> all() {
    return List.copyOf(drawn);
  }

  /// Unwinds a count from wherever the lot was missing; it never leaves this class.
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient LotNeeded needed;

    Missing(LotNeeded needed) {
      super("a lot is needed", null, false, false);
      this.needed = needed;
    }
  }
}
