package org.hustings.server.nomination;

import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.organisation.UnitId;

/// What a body sends in: whom it nominates in a contest, beyond those it has nominated already.
public record Submission(ContestId contest, UnitId body, Set<CandidacyId> candidates) {
  public Submission {
    candidates = Set.copyOf(candidates);
  }
}
