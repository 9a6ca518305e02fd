package org.hustings.server.roll.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.change.RollChanges;
import org.hustings.server.roll.right.ChosenContests;
import org.hustings.server.roll.right.VotingRight;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials see why a member may or may not vote, and propose to put one on a frozen roll.
@Controller
@RequestMapping("/staff/elections/{election}/roll/members")
@AllowedTo(Officials.class)
class AdditionScreen {
  private final Roles roles;
  private final VotingRight right;
  private final ChosenContests chosen;
  private final RollChanges changes;
  private final Members members;
  private final Roll roll;
  private final Units units;
  private final Catalogue catalogue;

  AdditionScreen(
      Roles roles,
      VotingRight right,
      ChosenContests chosen,
      RollChanges changes,
      Members members,
      Roll roll,
      Units units,
      Catalogue catalogue) {
    this.roles = roles;
    this.right = right;
    this.chosen = chosen;
    this.changes = changes;
    this.members = members;
    this.roll = roll;
    this.units = units;
    this.catalogue = catalogue;
  }

  @GetMapping
  String look(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String number,
      SignedIn person,
      Model model) {
    return show(election, number.strip(), person, "", model);
  }

  @PostMapping
  String add(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") Set<String> contests,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      MemberNumber member =
          MemberNumber.parse(number.strip())
              .orElseThrow(() ->
                  new RefusedException("roll-staff.refused.no-number", "entered", number.strip()));
      ApprovalId proposal =
          changes.proposeAddition(
              election, member, chosen.of(election, member, contests), reason, official);
      return "redirect:/staff/approvals/" + proposal;
    } catch (RefusedException e) {
      response.setStatus(422);
      String sentence = catalogue.in(Language.ENGLISH).say(e.reason());
      return show(election, number.strip(), official, sentence, model);
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      return show(election, number.strip(), official, String.valueOf(e.getMessage()), model);
    }
  }

  private String show(
      ElectionDefinition election, String number, SignedIn person, String error, Model model) {
    model.addAttribute("view", new RollView(election, units));
    model.addAttribute("number", number);
    Optional<Member> found = MemberNumber.parse(number).flatMap(members::find);
    model.addAttribute("member", found.orElse(null));
    model.addAttribute("answer", found.map(one -> right.of(election, one.number())).orElse(null));
    model.addAttribute(
        "today", found.map(one -> right.byRegister(election, one.number())).orElse(null));
    model.addAttribute(
        "elector", found.flatMap(one -> roll.ofMember(election.id(), one.number())).orElse(null));
    model.addAttribute("official", roles.isOfficial(person));
    model.addAttribute("error", error);
    return "roll/member";
  }
}
