package org.hustings.server.result.web;

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

  StoppedElections(Stops stops) {
    this.stops = stops;
  }

  @ModelAttribute("stop")
  @Nullable Stop stop(ElectionDefinition election) {
    return stops.of(election.id()).orElse(null);
  }
}
