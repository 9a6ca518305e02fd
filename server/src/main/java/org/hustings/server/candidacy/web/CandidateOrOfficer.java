package org.hustings.server.candidacy.web;

import java.util.Map;
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

  CandidateOrOfficer(Roles roles, Standings standings) {
    this.roles = roles;
    this.standings = standings;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.holds(person, Role.RETURNING_OFFICER)
        || isCandidate(person, standings.find(address).candidacy());
  }

  boolean isCandidate(SignedIn person, Candidacy candidacy) {
    return roles.holds(person, Role.CANDIDATE, Long.toString(candidacy.id().number()));
  }
}
