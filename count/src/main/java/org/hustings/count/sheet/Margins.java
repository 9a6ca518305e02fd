package org.hustings.count.sheet;

import java.math.BigDecimal;
import org.hustings.count.record.Margin;

/// The margin in words.
final class Margins {
  private Margins() {}

  static String words(Margin margin, Names names, Figures figures) {
    return names.of(margin.winner())
        + " took the last seat; at stage "
        + margin.stage()
        + " the runner-up, "
        + names.of(margin.loser())
        + ", was "
        + figures.votes(margin.votes().abs())
        + (margin.votes().abs().compareTo(BigDecimal.ONE) == 0 ? " vote " : " votes ")
        + (margin.votes().signum() < 0 ? "ahead" : "behind")
        + ".";
  }
}
