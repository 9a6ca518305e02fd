package org.hustings.server.result.closing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.server.result.declaration.Declaration.RollFigures;
import org.hustings.server.result.declaration.Numbers;
import org.hustings.server.result.declaration.PaperNumbers;
import org.hustings.server.result.declaration.RegionTurnout;

/// What is known of an election once its envelopes are open, before anything is counted.
///
/// @param papers by the contest's short name; none for contests without a vote
public record Figures(
    RollFigures roll,
    Numbers numbers,
    List<RegionTurnout> regions,
    Map<String, PaperNumbers> papers) {
  public Figures {
    regions = List.copyOf(regions);
    // in an order of their own: what is written of them is the same wherever it is made
    papers = Collections.unmodifiableMap(new TreeMap<>(papers));
  }
}
