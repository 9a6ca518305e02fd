package org.hustings.server.ballot.web;

import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.VoidVotes;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What everybody reads of votes that were made void: how many, since when, why.
@Controller
@AllowedTo(Everybody.class)
class VoidPages {
  private final VoidVotes votes;

  VoidPages(VoidVotes votes) {
    this.votes = votes;
  }

  @GetMapping("/elections/{election}/void-votes")
  String show(ElectionDefinition election, Model model) {
    model.addAttribute("election", election);
    model.addAttribute("decisions", votes.decisions(election.id()));
    return "ballot/void";
  }
}
