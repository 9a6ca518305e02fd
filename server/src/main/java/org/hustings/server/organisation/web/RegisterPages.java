package org.hustings.server.organisation.web;

import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.imports.Imports;
import org.hustings.server.organisation.latechange.LateChanges;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The staff's way into the register: how much is in it, where it came from, and a file to bring.
@Controller
@AllowedTo(Readers.class)
class RegisterPages {
  private static final int MOST_IMPORTS = 20;

  private final Units units;
  private final Members members;
  private final Kinds kinds;
  private final Imports imports;
  private final LateChanges lateChanges;
  private final Today today;
  private final StaffOnly staff;

  RegisterPages(
      Units units,
      Members members,
      Kinds kinds,
      Imports imports,
      LateChanges lateChanges,
      Today today,
      StaffOnly staff) {
    this.units = units;
    this.members = members;
    this.kinds = kinds;
    this.imports = imports;
    this.lateChanges = lateChanges;
    this.today = today;
    this.staff = staff;
  }

  @GetMapping("/staff/register")
  String register(SignedIn person, Model model) {
    fill(model, "", staff.mayWrite(person));
    return "organisation/register";
  }

  void fill(Model model, String error, boolean editable) {
    model.addAttribute("unitCount", units.search("").size());
    model.addAttribute("memberCount", members.count());
    model.addAttribute("waiting", lateChanges.waiting());
    model.addAttribute("freezes", lateChanges.freezes());
    model.addAttribute("kinds", kinds.offered());
    model.addAttribute("imports", imports.latest(MOST_IMPORTS));
    model.addAttribute("zone", today.zone());
    model.addAttribute("today", today.day());
    model.addAttribute("error", error);
    model.addAttribute("editable", editable);
  }
}
