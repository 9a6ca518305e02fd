package org.hustings.server.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.imports.Imports;
import org.hustings.server.organisation.imports.TakingBack;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// An import that was taken in: what is undone if it is taken back, and the press that does it.
@Controller
@AllowedTo(Officials.class)
class TakingBackPages {
  private final Imports imports;
  private final TakingBack takingBack;

  TakingBackPages(Imports imports, TakingBack takingBack) {
    this.imports = imports;
    this.takingBack = takingBack;
  }

  @GetMapping("/staff/register/imports/{change}")
  String show(@PathVariable long change, Model model) {
    return page(find(change), "", "", model);
  }

  @PostMapping("/staff/register/imports/{change}")
  @Done("done-staff.organisation.taken-back")
  String takeBack(
      @PathVariable long change,
      @RequestParam(defaultValue = "") String reason,
      SignedIn person,
      Model model,
      HttpServletResponse response) {
    Imports.Kept kept = find(change);
    try {
      takingBack.takeBack(
          change, Field.required(reason, "unit-staff.field.reason"), person.actor());
      return "redirect:/staff/register/imports/" + change;
    } catch (RefusedException e) {
      response.setStatus(422);
      return page(kept, reason, e.words(), model);
    }
  }

  private String page(Imports.Kept kept, String reason, String error, Model model) {
    model.addAttribute("kept", kept);
    model.addAttribute("reason", reason);
    model.addAttribute("error", error);
    model.addAttribute(
        "hindrance",
        kept.isTakenBack()
            ? ""
            : takingBack
                .hindrance(kept)
                .map(refusal -> new RefusedException(refusal).words())
                .orElse(""));
    return "organisation/import-taken-in";
  }

  private Imports.Kept find(long change) {
    return imports
        .find(change)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing-staff.import", "change", String.valueOf(change)),
                Message.of("nothing-staff.listed", "path", "/staff/register")));
  }
}
