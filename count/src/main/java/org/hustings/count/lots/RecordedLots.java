package org.hustings.count.lots;

import java.util.List;
import java.util.OptionalInt;
import org.hustings.count.Lot;
import org.hustings.count.Lots;

/// Lots drawn earlier and written down: a recount in which the same candidates tie for the same
/// purpose at the same stage repeats them.
///
/// @param recorded in any order
public record RecordedLots(List<Lot> recorded) implements Lots {
  public RecordedLots {
    recorded = List.copyOf(recorded);
  }

  @Override
  public OptionalInt draw(int stage, Lot.Purpose purpose, List<Integer> between) {
    for (Lot lot : recorded) {
      if (lot.stage() == stage && lot.purpose() == purpose && lot.between().equals(between)) {
        return OptionalInt.of(lot.drawn());
      }
    }
    return OptionalInt.empty();
  }
}
