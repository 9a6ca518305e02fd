package org.hustings.server.organisation.web;

import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A unit's members, for its officers: what they need to see who may come to a meeting and vote
/// there, and no address.
@Controller
@AllowedTo(ReadersOfUnit.class)
class UnitMembersPage {
  private static final int ON_A_PAGE = 100;

  private final Members members;
  private final Today today;

  UnitMembersPage(Members members, Today today) {
    this.members = members;
    this.today = today;
  }

  @GetMapping("/units/{unit}/members")
  String members(
      Unit unit,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    String wanted = q.strip();
    long count = members.countOfUnit(unit.id(), wanted);
    long last = Math.max(1, Math.ceilDiv(count, ON_A_PAGE));
    long shown = Math.clamp(page, 1, last);
    model.addAttribute("unit", unit);
    model.addAttribute("wanted", wanted);
    model.addAttribute("count", count);
    model.addAttribute("page", shown);
    model.addAttribute("pages", last);
    model.addAttribute(
        "members",
        members.ofUnit(unit.id(), wanted, (shown - 1) * ON_A_PAGE, ON_A_PAGE).stream()
            .map(member -> UnitMember.of(member, today.day()))
            .toList());
    return "organisation/unit-members";
  }
}
