package org.hustings.server.candidacy;

import org.hustings.definition.CandidacyId;
import org.hustings.server.account.PersonId;
import org.hustings.server.election.PublicContests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts somebody forward who did not do so themselves: they are told, and confirm or refuse.
@Component
public class PuttingForward {
  private final Standing standing;
  private final PutForwardLetters letters;

  PuttingForward(Standing standing, PutForwardLetters letters) {
    this.standing = standing;
    this.letters = letters;
  }

  /// @param person null for somebody on no register, who cannot be told
  @Transactional
  public CandidacyId putForward(
      PublicContests.Defined contest, Profile profile, @Nullable PersonId person, Recording from) {
    CandidacyId id = standing.putForward(contest.contest().id(), profile, person, from);
    letters.send(contest, id, from.source());
    return id;
  }
}
