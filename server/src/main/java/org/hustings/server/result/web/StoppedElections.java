package org.hustings.server.result.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.Stops;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Tells the pages of results whether the election goes on: a result that was annulled is shown as
/// one.
@ControllerAdvice(assignableTypes = {ResultPages.class, EarlierResults.class, CloseScreen.class})
class StoppedElections {
  private final Stops stops;
  private final Clock clock;

  StoppedElections(Stops stops, Clock clock) {
    this.stops = stops;
    this.clock = clock;
  }

  @ModelAttribute("stop")
  @Nullable Stop stop(ElectionDefinition election) {
    return stops.of(election.id()).orElse(null);
  }

  /// What was decided about single contests, by their short names.
  @ModelAttribute("stopped")
  Map<String, Stop> stopped(ElectionDefinition election) {
    Map<String, Stop> stopped = new HashMap<>();
    stops
        .ofContests(election.id(), clock.instant())
        .forEach((contest, stop) -> stopped.put(contest.slug(), stop));
    return stopped;
  }
}
