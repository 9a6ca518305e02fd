package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Who stands may act as the candidate, and nobody else.
@Component
class CandidateGrants implements GrantSource {
  private final Candidacies candidacies;
  private final PublicContests contests;
  private final Clock clock;

  CandidateGrants(Candidacies candidacies, PublicContests contests, Clock clock) {
    this.candidacies = candidacies;
    this.contests = contests;
    this.clock = clock;
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CANDIDATE);
  }

  @Override
  public Set<Grant> grantsOf(PersonId person) {
    return candidacies.of(person, clock.instant()).stream()
        .map(one -> new Grant(Role.CANDIDATE, Long.toString(one.id().number())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// "Council, Society elections 2021"
  private String contest(Candidacy candidacy) {
    return contests
        .find(candidacy.contest())
        .map(defined -> defined.contest().name() + ", " + defined.election().title())
        .orElseGet(() -> candidacy.contest().toString());
  }

  @Override
  public Optional<Link> linkTo(Grant grant, Words words) {
    if (grant.role() != Role.CANDIDATE) {
      return Optional.empty();
    }
    CandidacyId id = new CandidacyId(Long.parseLong(grant.scope()));
    return candidacies
        .find(id, clock.instant())
        .map(one ->
            new Link(
                words.say("candidacy.links.own", "contest", contest(one)), one.path() + "/own"));
  }
}
