package org.hustings.server.ballot;

import java.util.Collection;
import java.util.Set;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Voted;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.stereotype.Component;

/// Tells dispatch who has voted.
@Component
class VotedElectors implements Voted {
  private final MarkedRegister register;
  private final VoidPapers voidPapers;

  VotedElectors(MarkedRegister register, VoidPapers voidPapers) {
    this.register = register;
    this.voidPapers = voidPapers;
  }

  @Override
  public Set<ElectorNumber> amongst(ElectionId election, Collection<ElectorNumber> electors) {
    return register.of(election, electors).keySet();
  }

  @Override
  public Set<ContestId> awaited(ElectionId election, ElectorNumber elector) {
    return voidPapers.awaited(election, elector);
  }
}
