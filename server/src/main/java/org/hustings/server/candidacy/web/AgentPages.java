package org.hustings.server.candidacy.web;

import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a candidate names an agent, who observes the ballot for them.
@Controller
@RequestMapping("/candidates/{election}/{contest}/{candidate}/own/agent")
@AllowedTo(CandidateOrOfficer.class)
class AgentPages {
  private final ElectionRoles roles;

  AgentPages(ElectionRoles roles) {
    this.roles = roles;
  }

  @PostMapping
  @Done("done.candidacy.agent")
  String name(
      Standings.Found found,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      SignedIn person) {
    if (name.isBlank() || !address.contains("@")) {
      throw UnansweredException.unreadable(
          Message.of("candidacy.agent.incomplete"), Message.of("candidacy.agent.back"));
    }
    roles.give(
        person.actor(),
        Role.OBSERVER,
        found.election().id().slug(),
        found.candidacy().name().shown(),
        name,
        address);
    return "redirect:" + found.candidacy().path() + "/own";
  }
}
