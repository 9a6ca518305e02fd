package org.hustings.server.candidacy.web;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.platform.Link;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Shows staff the way to the candidates of each contest.
@Component
@Order(20)
class DeskWays implements DeskLinks {
  private final Catalogue catalogue;

  DeskWays(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<Link> of(ElectionDefinition election) {
    String title = catalogue.in(Language.ENGLISH).say("candidates-staff.title");
    if (election.asksOnly()) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(new Link(title, CandidatesFilePages.path(election))),
            toRead(election).stream())
        .toList();
  }

  @Override
  public List<Link> toRead(ElectionDefinition election) {
    return election.contests().stream()
        .filter(contest -> !contest.isQuestion())
        .map(contest ->
            new Link(
                "Candidates: " + contest.name(),
                "/staff/elections/" + contest.id() + "/candidates"))
        .toList();
  }
}
