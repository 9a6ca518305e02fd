package org.hustings.server.roll.web;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.roll.claim.ClaimTimes;
import org.hustings.server.roll.claim.Claims;
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
  private final Claims claims;
  private final Units units;

  VotePage(VotingRight right, Claims claims, Units units) {
    this.right = right;
    this.claims = claims;
    this.units = units;
  }

  @GetMapping("/elections/{election}/can-i-vote")
  String page(ElectionDefinition election, @Nullable SignedIn person, Model model) {
    model.addAttribute("view", new RollView(election, units));
    model.addAttribute("signedIn", person != null);
    boolean member = person != null && Members.isMember(person.id());
    model.addAttribute(
        "answer",
        person == null || !member
            ? null
            : right.of(election, new MemberNumber(person.id().reference())));
    model.addAttribute(
        "claim",
        person != null && member && claims.areOpen(election)
            ? claims.kindOf(election.id(), person)
            : null);
    model.addAttribute("until", ClaimTimes.said(election).orElse(null));
    model.addAttribute("own", person == null ? List.of() : claims.of(election.id(), person));
    model.addAttribute(
        "objections", person == null ? List.of() : claims.about(election.id(), person));
    return "roll/can-i-vote";
  }
}
