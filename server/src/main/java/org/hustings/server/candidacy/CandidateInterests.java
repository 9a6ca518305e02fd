package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.List;
import org.hustings.server.account.Interest;
import org.hustings.server.account.InterestSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.election.PublicContests;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Whoever stands has an interest, also while suspended or disqualified.
@Component
class CandidateInterests implements InterestSource {
  private final Candidacies candidacies;
  private final PublicContests contests;
  private final Clock clock;

  CandidateInterests(Candidacies candidacies, PublicContests contests, Clock clock) {
    this.candidacies = candidacies;
    this.contests = contests;
    this.clock = clock;
  }

  @Override
  public List<Interest> of(PersonId person) {
    return candidacies.of(person, clock.instant()).stream()
        .filter(one -> one.state() != State.DECLINED && one.state() != State.WITHDRAWN)
        .map(one ->
            new Interest(
                one.contest().election().slug(),
                Message.of("candidacy.interest.stands", "contest", contest(one))))
        .toList();
  }

  private String contest(Candidacy candidacy) {
    return contests
        .find(candidacy.contest())
        .map(defined -> defined.contest().name())
        .orElseGet(() -> candidacy.contest().slug());
  }
}
