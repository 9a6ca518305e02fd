package org.hustings.server.ballot.web;

import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Component;

/// Finds the public election that an address names, and asks who may see more of it.
@Component
class BallotElections {
  private final Elections elections;
  private final Roles roles;

  BallotElections(Elections elections, Roles roles) {
    this.elections = elections;
    this.roles = roles;
  }

  ElectionDefinition find(String slug) {
    return (ElectionId.isSlug(slug)
            ? elections.find(new ElectionId(slug))
            : Optional.<ElectionDefinition>empty())
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no election \"" + slug + "\".", "All are listed at /elections."));
  }

  /// For an official or a scrutineer.
  ElectionDefinition forReader(String slug) {
    roles.requireReader(SignedIn.here());
    return find(slug);
  }

  /// Whether it is an official who sits before the screen, and not a scrutineer, who may read.
  boolean isOfficial() {
    SignedIn person = SignedIn.here();
    return roles.holds(person, Role.STAFF) || roles.holds(person, Role.RETURNING_OFFICER);
  }

  /// The official before the screen.
  SignedIn official() {
    return roles.requireOfficial(SignedIn.here());
  }
}
