package org.hustings.server.roll.web;

import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.roll.right.VotingRight;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Answers "can I vote?" to the member who is signed in, and tells everybody else the rules.
@Controller
@AllowedTo(Everybody.class)
class VotePage {
  private final RollElections elections;
  private final VotingRight right;
  private final Units units;

  VotePage(RollElections elections, VotingRight right, Units units) {
    this.elections = elections;
    this.right = right;
    this.units = units;
  }

  @GetMapping("/elections/{election}/can-i-vote")
  String page(
      @PathVariable String election,
      @AuthenticationPrincipal @Nullable SignedIn person,
      Model model) {
    ElectionDefinition definition = elections.find(election);
    model.addAttribute("view", new RollView(definition, units));
    model.addAttribute("signedIn", person != null);
    model.addAttribute(
        "answer",
        person == null || !person.id().register().equals("member")
            ? null
            : right.of(definition, new MemberNumber(person.id().reference())));
    return "roll/can-i-vote";
  }
}
