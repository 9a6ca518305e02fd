package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.succession.Succession;
import org.hustings.server.organisation.succession.Successions;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The staff's way to end a unit or merge it into another: first what that would do is said, then
/// it is confirmed.
@Controller
@AllowedTo(Officials.class)
class UnitEndPages {
  private final Units units;
  private final Successions successions;
  private final Today today;

  UnitEndPages(Units units, Successions successions, Today today) {
    this.units = units;
    this.successions = successions;
    this.today = today;
  }

  @GetMapping("/staff/units/{unit}/end")
  String form(Unit unit, Model model) {
    return page(unit, UnitEndForm.of(unit, units), List.of(), "", model);
  }

  @PostMapping("/staff/units/{unit}/end")
  @Done("done-staff.organisation.unit-ended")
  String end(
      Unit unit,
      @ModelAttribute UnitEndForm form,
      @RequestParam(defaultValue = "false") boolean confirmed,
      SignedIn writer,
      Model model,
      HttpServletResponse response) {
    try {
      Provenance why =
          Provenance.byHand(
              writer.actor(),
              today.day(),
              Field.required(form.reason(), "unit-staff.field.reason"));
      Succession succession = form.succession(unit, units);
      if (confirmed) {
        successions.carryOut(succession, why);
        return "redirect:/units/" + unit.id();
      }
      successions.check(succession);
      Successions.Concerned concerned = successions.concerned(unit.id());
      return page(unit, form, new UnitEndWords(unit, units).of(succession, concerned), "", model);
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(unit, form, List.of(), e.words(), model);
    }
  }

  private String page(
      Unit unit, UnitEndForm form, List<String> foreseen, String error, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("form", form);
    model.addAttribute("concerned", successions.concerned(unit.id()));
    model.addAttribute("foreseen", foreseen);
    model.addAttribute("error", error);
    return "organisation/unit-end";
  }
}
