package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Kinds;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The staff's pages of kinds of unit: which there are, one to add, and what one is called.
@Controller
@AllowedTo(Officials.class)
class KindPages {
  private final Kinds kinds;
  private final Today today;
  private final StaffOnly staff;

  KindPages(Kinds kinds, Today today, StaffOnly staff) {
    this.kinds = kinds;
    this.today = today;
    this.staff = staff;
  }

  @GetMapping("/staff/kinds")
  @AllowedTo(Readers.class)
  String all(SignedIn person, Model model) {
    model.addAttribute("kinds", kinds.all());
    model.addAttribute("editable", staff.mayWrite(person));
    return "organisation/kinds";
  }

  @GetMapping("/staff/kinds/new")
  String empty(SignedIn person, Model model) {
    return page(null, KindForm.EMPTY, "", person, model);
  }

  @GetMapping("/staff/kinds/{id}")
  @AllowedTo(Readers.class)
  String kind(@PathVariable String id, SignedIn person, Model model) {
    Kind kind = find(id);
    return page(kind, KindForm.of(kind), "", person, model);
  }

  @PostMapping("/staff/kinds/new")
  @Done("done-staff.organisation.kind")
  String add(
      @ModelAttribute KindForm form, SignedIn person, Model model, HttpServletResponse response) {
    return record(null, form, person, model, response);
  }

  @PostMapping("/staff/kinds/{id}")
  @Done("done-staff.organisation.kind-changed")
  String change(
      @PathVariable String id,
      @ModelAttribute KindForm form,
      SignedIn person,
      Model model,
      HttpServletResponse response) {
    return record(find(id), form, person, model, response);
  }

  private String record(
      @Nullable Kind before,
      KindForm form,
      SignedIn person,
      Model model,
      HttpServletResponse response) {
    try {
      Provenance why =
          Provenance.byHand(
              person.actor(),
              today.day(),
              Field.required(form.reason(), "unit-staff.field.reason"));
      String name = Field.required(form.name(), "unit-staff.field.one");
      kinds.record(form.kind(before == null ? kinds.newId(name) : before.id()), why);
      return "redirect:/staff/kinds";
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(before, form, e.words(), person, model);
    }
  }

  private String page(
      @Nullable Kind kind, KindForm form, String error, SignedIn person, Model model) {
    model.addAttribute("kind", kind);
    model.addAttribute("form", form);
    model.addAttribute("history", kind == null ? List.of() : kinds.history(kind.id()));
    model.addAttribute("error", error);
    model.addAttribute("zone", today.zone());
    model.addAttribute("editable", staff.mayWrite(person));
    return "organisation/kind";
  }

  private Kind find(String id) {
    return kinds.all().stream()
        .filter(kind -> kind.id().slug().equals(id))
        .findFirst()
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing-staff.kind", "kind", String.valueOf(id)),
                Message.of("nothing-staff.which", "path", "/staff/kinds")));
  }
}
