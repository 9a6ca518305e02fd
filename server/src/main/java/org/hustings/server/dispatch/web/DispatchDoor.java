package org.hustings.server.dispatch.web;

import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Component;

/// Finds the election that an address names, and asks who wants to see it.
@Component
class DispatchDoor {
  private final Elections elections;
  private final Roles roles;

  DispatchDoor(Elections elections, Roles roles) {
    this.elections = elections;
    this.roles = roles;
  }

  /// For everybody.
  Opened open(String slug) {
    return Optional.of(slug)
        .filter(ElectionId::isSlug)
        .flatMap(one -> elections.find(new ElectionId(one)))
        .map(Opened::new)
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no election \"" + slug + "\".", "All of them are listed at /elections."));
  }

  /// Lets pass whoever may read what is not public: an official or the scrutineer.
  void reader() {
    roles.requireReader(SignedIn.here());
  }

  /// Whether who asks may act here: the scrutineer may not.
  boolean mayAct() {
    SignedIn here = SignedIn.here();
    return roles.holds(here, Role.RETURNING_OFFICER) || roles.holds(here, Role.STAFF);
  }

  /// The returning officer or one of their staff; everybody else is refused.
  SignedIn official() {
    return roles.requireOfficial(SignedIn.here());
  }
}
