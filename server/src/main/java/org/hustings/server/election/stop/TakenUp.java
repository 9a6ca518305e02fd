package org.hustings.server.election.stop;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hustings.server.election.ElectionPublished;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Publication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Notices that a publication takes a postponed election up again.
@Component
class TakenUp {
  private final Stops stops;
  private final Elections elections;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TakenUp(Stops stops, Elections elections, ApplicationEventPublisher events, Clock clock) {
    this.stops = stops;
    this.elections = elections;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(ElectionPublished published) {
    Instant now = clock.instant();
    List<Publication> all = elections.publications(published.election(), now);
    if (!all.isEmpty()) {
      Publication last = all.getLast();
      stops.all(published.election(), now).stream()
          .filter(stop -> last.publishedAt().equals(stop.until()))
          .forEach(stop -> events.publishEvent(new ElectionStopped(last.definition(), stop)));
    }
  }
}
