package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitRecords;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// The staff's form for a unit: to record one, to correct or rename it.
@Controller
@AllowedTo(Officials.class)
class UnitFormPages {
  private final Units units;
  private final UnitRecords records;
  private final Kinds kinds;
  private final Today today;

  UnitFormPages(Units units, UnitRecords records, Kinds kinds, Today today) {
    this.units = units;
    this.records = records;
    this.kinds = kinds;
    this.today = today;
  }

  @GetMapping("/staff/units/new")
  String empty(Model model) {
    return form(null, UnitForm.EMPTY, "", model);
  }

  @GetMapping("/staff/units/{unit}")
  String filled(Unit unit, Model model) {
    model.addAttribute("history", units.history(unit.id()));
    return form(unit, UnitForm.of(unit, units), "", model);
  }

  @PostMapping("/staff/units/new")
  @Done("done-staff.organisation.unit")
  String record(
      @ModelAttribute UnitForm form, SignedIn person, Model model, HttpServletResponse response) {
    return record(null, form, person, model, response);
  }

  @PostMapping("/staff/units/{unit}")
  @Done("done-staff.organisation.unit-changed")
  String change(
      Unit unit,
      @ModelAttribute UnitForm form,
      SignedIn person,
      Model model,
      HttpServletResponse response) {
    return record(unit, form, person, model, response);
  }

  private String record(
      @Nullable Unit before,
      UnitForm form,
      SignedIn person,
      Model model,
      HttpServletResponse response) {
    try {
      String reason = Field.required(form.reason(), "unit-staff.field.reason");
      Kind kind = kind(form);
      UnitId id =
          before == null
              ? records.newId(kind, Field.required(form.name(), "unit-staff.field.name"))
              : before.id();
      records.record(
          form.unit(id, kind, before, units),
          Provenance.byHand(person.actor(), today.day(), reason));
      return "redirect:/units/" + id;
    } catch (RefusedException e) {
      response.setStatus(422);
      return form(before, form, e.words(), model);
    }
  }

  private String form(@Nullable Unit unit, UnitForm form, String error, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("form", form);
    model.addAttribute("kinds", kinds.offered());
    model.addAttribute("error", error);
    model.addAttribute("history", unit == null ? List.of() : units.history(unit.id()));
    return "organisation/unit-form";
  }

  private Kind kind(UnitForm form) {
    return kinds
        .find(new KindId(Field.required(form.kind(), "unit-staff.field.kind")))
        .orElseThrow(() -> new RefusedException(new RegisterRefusal.NoKind()));
  }
}
