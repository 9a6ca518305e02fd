package org.hustings.count.lots;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.hustings.count.Lot;
import org.hustings.count.Lots;

/// One order of all candidates, drawn before the count: every lot falls on whoever of the tied
/// stands first in it.
///
/// @param order candidates' numbers, each once
public record LotsInOrder(List<Integer> order) implements Lots {
  public LotsInOrder {
    order = List.copyOf(order);
    if (new HashSet<>(order).size() != order.size()) {
      throw new IllegalArgumentException("a candidate stands twice in the order " + order);
    }
  }

  @Override
  public OptionalInt draw(int stage, Lot.Purpose purpose, List<Integer> between) {
    for (int candidate : order) {
      if (between.contains(candidate)) {
        return OptionalInt.of(candidate);
      }
    }
    return OptionalInt.empty();
  }
}
