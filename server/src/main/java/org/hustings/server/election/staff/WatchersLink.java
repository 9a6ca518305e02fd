package org.hustings.server.election.staff;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.DeskLinks;
import org.hustings.server.platform.Link;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the observers and trustees from an election's staff page.
@Component
@Order(15)
class WatchersLink implements DeskLinks {
  private final Catalogue catalogue;

  WatchersLink(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<Link> of(ElectionDefinition election) {
    return List.of(
        new Link(
            catalogue.in(Language.ENGLISH).say("election-staff.watchers.link"),
            "/staff/elections/" + election.id() + "/observers"));
  }
}
