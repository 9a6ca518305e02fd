package org.hustings.server.candidacy.web;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.platform.Link;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Shows staff the way to the candidates of each contest.
@Component
@Order(20)
class DeskWays implements DeskLinks {
  @Override
  public List<Link> of(ElectionDefinition election) {
    return election.contests().stream()
        .map(contest ->
            new Link(
                "Candidates: " + contest.name(),
                "/staff/elections/" + contest.id() + "/candidates"))
        .toList();
  }
}
