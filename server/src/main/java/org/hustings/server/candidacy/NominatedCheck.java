package org.hustings.server.candidacy;

import org.hustings.definition.CandidacyId;

/// Whether a candidate has a nomination; answered by the room that knows the nominations.
@FunctionalInterface
public interface NominatedCheck {
  boolean isNominated(CandidacyId candidacy);
}
