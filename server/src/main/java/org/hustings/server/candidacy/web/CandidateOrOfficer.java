package org.hustings.server.candidacy.web;

import java.util.Map;
import org.hustings.server.account.Interests;
import org.hustings.server.account.PersonalRight;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacy;
import org.springframework.stereotype.Component;

/// The right of the candidate whom the address names, and of the returning officer.
@Component
class CandidateOrOfficer extends PersonalRight {
  private final Roles roles;
  private final Standings standings;
  private final Interests interests;

  CandidateOrOfficer(Roles roles, Standings standings, Interests interests) {
    this.roles = roles;
    this.standings = standings;
    this.interests = interests;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return isOfficer(person, address.getOrDefault("election", ""))
        || isCandidate(person, standings.find(address).candidacy());
  }

  boolean isOfficer(SignedIn person, String election) {
    return roles.holds(person, Role.RETURNING_OFFICER)
        && !interests.bar(person.id(), Map.of("election", election));
  }

  boolean isCandidate(SignedIn person, Candidacy candidacy) {
    return roles.holds(person, Role.CANDIDATE, Long.toString(candidacy.id().number()));
  }
}
