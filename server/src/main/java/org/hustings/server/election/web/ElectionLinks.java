package org.hustings.server.election.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.Navigation;
import org.hustings.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the room adds to the navigation.
@Component
@Order(10)
class ElectionLinks implements Navigation {
  @Override
  public List<Link> links(HttpServletRequest request, Words words) {
    return List.of(new Link(words.say("election.navigation"), "/elections"));
  }
}
