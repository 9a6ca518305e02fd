package org.hustings.server.roll.web;

import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.roll.right.VotingRight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Answers "can I vote?" to the member who is signed in, and tells everybody else the rules.
@Controller
@AllowedTo(Everybody.class)
class VotePage {
  private final VotingRight right;
  private final Units units;

  VotePage(VotingRight right, Units units) {
    this.right = right;
    this.units = units;
  }

  @GetMapping("/elections/{election}/can-i-vote")
  String page(ElectionDefinition election, @Nullable SignedIn person, Model model) {
    model.addAttribute("view", new RollView(election, units));
    model.addAttribute("signedIn", person != null);
    model.addAttribute(
        "answer",
        person == null || !person.id().register().equals("member")
            ? null
            : right.of(election, new MemberNumber(person.id().reference())));
    return "roll/can-i-vote";
  }
}
