package org.hustings.server.organisation.latechange;

import java.util.List;
import org.springframework.stereotype.Component;

/// Freezes that a test sets, beside those of elections.
@Component
public class SettableFreezes implements FreezeDates {
  private List<Freeze> freezes = List.of();

  public void set(Freeze... now) {
    freezes = List.of(now);
  }

  @Override
  public List<Freeze> freezes() {
    return freezes;
  }
}
