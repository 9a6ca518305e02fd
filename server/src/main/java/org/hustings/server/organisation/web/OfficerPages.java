package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Objects;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The staff's page of a unit's officers: to appoint one, and to end an office.
@Controller
@AllowedTo(Officials.class)
class OfficerPages {
  private final Officers officers;
  private final Today today;
  private final StaffOnly staff;

  OfficerPages(Officers officers, Today today, StaffOnly staff) {
    this.officers = officers;
    this.today = today;
    this.staff = staff;
  }

  @GetMapping("/staff/units/{unit}/officers")
  String officers(Unit unit, SignedIn person, Model model) {
    return page(unit, OfficerForm.EMPTY, "", person, model);
  }

  @PostMapping("/staff/units/{unit}/officers")
  @Done("done-staff.organisation.officer")
  String appoint(
      Unit unit,
      @ModelAttribute OfficerForm form,
      SignedIn writer,
      Model model,
      HttpServletResponse response) {
    try {
      String reason = Field.required(form.reason(), "unit-staff.field.reason");
      officers.record(
          form.officer(unit.id()), Provenance.byHand(writer.actor(), today.day(), reason));
      return "redirect:/staff/units/" + unit.id() + "/officers";
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(unit, form, e.words(), writer, model);
    }
  }

  @PostMapping("/staff/units/{unit}/officers/{officer}/end")
  @Done("done-staff.organisation.officer-ended")
  String end(
      Unit unit,
      @PathVariable long officer,
      @RequestParam(defaultValue = "") String lastDay,
      @RequestParam(defaultValue = "") String reason,
      SignedIn writer,
      Model model,
      HttpServletResponse response) {
    try {
      String why = Field.required(reason, "unit-staff.field.reason");
      LocalDate day =
          Field.day(
              Field.required(lastDay, "unit-staff.field.last-day"), "unit-staff.field.last-day");
      officers.end(
          officer,
          Objects.requireNonNull(day),
          Provenance.byHand(writer.actor(), today.day(), why));
      return "redirect:/staff/units/" + unit.id() + "/officers";
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(unit, OfficerForm.EMPTY, e.words(), writer, model);
    }
  }

  private String page(Unit unit, OfficerForm form, String error, SignedIn person, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("officers", officers.of(unit.id()));
    model.addAttribute("history", officers.history(unit.id()));
    model.addAttribute("form", form);
    model.addAttribute("error", error);
    model.addAttribute("today", today.day());
    model.addAttribute("editable", staff.mayWrite(person));
    return "organisation/officers";
  }
}
