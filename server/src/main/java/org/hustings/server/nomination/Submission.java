package org.hustings.server.nomination;

import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.organisation.unit.Unit;

/// Whom a body or a member nominates in a contest, beyond those they have nominated already.
public record Submission(ContestId contest, Nominating by, Set<CandidacyId> candidates) {
  public Submission {
    candidates = Set.copyOf(candidates);
  }

  public static Submission ofBody(ContestId contest, Unit body, Set<CandidacyId> candidates) {
    return new Submission(contest, new Nominating.OfBody(body), candidates);
  }
}
