package org.hustings.server.ballot;

import java.util.Collection;
import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Voted;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.stereotype.Component;

/// Tells dispatch who has voted.
@Component
class VotedElectors implements Voted {
  private final MarkedRegister register;

  VotedElectors(MarkedRegister register) {
    this.register = register;
  }

  @Override
  public Set<ElectorNumber> amongst(ElectionId election, Collection<ElectorNumber> electors) {
    return register.of(election, electors).keySet();
  }
}
