package org.hustings.server.election;

import org.hustings.server.account.PublicElections;
import org.springframework.stereotype.Component;

/// Tells who gives roles whether an election is public already.
@Component
class AnyElectionPublic implements PublicElections {
  private final Elections elections;

  AnyElectionPublic(Elections elections) {
    this.elections = elections;
  }

  @Override
  public boolean any() {
    return !elections.all().isEmpty();
  }
}
