package org.hustings.server.roll.web;

import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.UnansweredException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the election that an address names, and asks who may see its roll: officials work on it, a
/// scrutineer reads it.
@Component
class RollElections {
  private final Elections elections;
  private final Roles roles;

  RollElections(Elections elections, Roles roles) {
    this.elections = elections;
    this.roles = roles;
  }

  ElectionDefinition find(String slug) {
    return (ElectionId.isSlug(slug)
            ? elections.find(new ElectionId(slug))
            : Optional.<ElectionDefinition>empty())
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no public election \"" + slug + "\".",
                "All elections are listed at /elections."));
  }

  ElectionDefinition forReader(String slug, @Nullable SignedIn person) {
    roles.requireReader(person);
    return find(slug);
  }

  boolean isOfficial(@Nullable SignedIn person) {
    return roles.holds(person, Role.STAFF) || roles.holds(person, Role.RETURNING_OFFICER);
  }

  SignedIn official(@Nullable SignedIn person) {
    return roles.requireOfficial(person);
  }
}
