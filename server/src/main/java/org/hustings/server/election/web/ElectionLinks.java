package org.hustings.server.election.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.HomeSection;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.Navigation;
import org.hustings.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the room adds to the navigation and to the home page.
@Component
@Order(10)
class ElectionLinks implements Navigation, HomeSection {
  private final Elections elections;
  private final Clock clock;

  ElectionLinks(Elections elections, Clock clock) {
    this.elections = elections;
    this.clock = clock;
  }

  @Override
  public List<Link> links(HttpServletRequest request, Words words) {
    return List.of(new Link(words.say("election.navigation"), "/elections"));
  }

  @Override
  public String heading(Words words) {
    return words.say("election.home.heading");
  }

  @Override
  public List<Entry> entries(Words words) {
    return ElectionEntries.of(elections.all(), clock.instant()).stream()
        .map(view -> new Entry(new Link(view.election().title(), view.path()), view.nextWords()))
        .toList();
  }
}
