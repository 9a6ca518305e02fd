package org.hustings.server.result.closing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hustings.ballotbox.declaration.DayTurnout;
import org.hustings.ballotbox.declaration.Declaration.RollFigures;
import org.hustings.ballotbox.declaration.Numbers;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.ballotbox.declaration.RegionTurnout;
import org.jspecify.annotations.Nullable;

/// What is known of an election once its envelopes are open, before anything is counted.
///
/// @param roll null where none was frozen, as there was no vote
/// @param papers by the contest's short name; none for contests without a vote
public record Figures(
    @Nullable RollFigures roll,
    Numbers numbers,
    List<DayTurnout> days,
    List<RegionTurnout> regions,
    Map<String, PaperNumbers> papers) {
  public Figures {
    days = List.copyOf(Objects.requireNonNullElse(days, List.of()));
    regions = List.copyOf(regions);
    // in an order of their own: what is written of them is the same wherever it is made
    papers = Collections.unmodifiableMap(new TreeMap<>(papers));
  }
}
