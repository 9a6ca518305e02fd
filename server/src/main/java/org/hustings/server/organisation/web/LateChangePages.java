package org.hustings.server.organisation.web;

import java.util.Arrays;
import java.util.List;
import org.hustings.count.file.CsvText;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.latechange.Freeze;
import org.hustings.server.organisation.latechange.LateChange;
import org.hustings.server.organisation.latechange.LateChanges;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The report of differences: addresses that changed after the freeze, for the returning officer to
/// settle.
@Controller
@AllowedTo(Officials.class)
class LateChangePages {
  private final LateChanges lateChanges;
  private final Today today;
  private final StaffOnly staff;

  LateChangePages(LateChanges lateChanges, Today today, StaffOnly staff) {
    this.lateChanges = lateChanges;
    this.today = today;
    this.staff = staff;
  }

  @GetMapping("/staff/late-changes/{election}")
  String page(@PathVariable String election, SignedIn person, Model model) {
    Freeze freeze = freeze(election);
    model.addAttribute("freeze", freeze);
    model.addAttribute("changes", lateChanges.of(election));
    model.addAttribute("zone", today.zone());
    model.addAttribute("editable", staff.mayWrite(person));
    return "organisation/late-changes";
  }

  @GetMapping("/staff/late-changes/{election}.csv")
  ResponseEntity<String> csv(@PathVariable String election) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + freeze(election).election() + "-late-changes.csv\"")
        .body(table(lateChanges.of(election)));
  }

  @PostMapping("/staff/late-changes/{election}/{id}")
  @Done("done-staff.organisation.late-settled")
  @AllowedTo(TheReturningOfficer.class)
  String settle(
      @PathVariable String election,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String finding,
      SignedIn officer) {
    lateChanges.settle(id, officer.actor(), Field.required(finding, "unit-staff.field.finding"));
    return "redirect:/staff/late-changes/" + freeze(election).election();
  }

  private Freeze freeze(String election) {
    return lateChanges.freezes().stream()
        .filter(freeze -> freeze.election().equals(election))
        .findFirst()
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing-staff.frozen", "election", String.valueOf(election)),
                Message.of("nothing-staff.see", "path", "/staff/register")));
  }

  private static String table(List<LateChange> changes) {
    StringBuilder text = new StringBuilder();
    text.append(
        CsvText.line(
            List.of(
                "number",
                "name",
                "field",
                "before",
                "after",
                "changed at",
                "by",
                "source",
                "reason",
                "confirmed to the old address at",
                "settled at",
                "finding")));
    changes.forEach(change -> text.append(CsvText.line(cells(change))));
    return text.toString();
  }

  private static List<@Nullable String> cells(LateChange it) {
    return Arrays.asList(
        it.member().value(),
        it.name(),
        it.field(),
        it.before(),
        it.after(),
        it.change().at().toString(),
        it.change().author(),
        it.change().source(),
        it.change().reason(),
        it.confirmed() == null ? null : it.confirmed().toString(),
        it.settlement() == null ? null : it.settlement().at().toString(),
        it.settlement() == null ? null : it.settlement().finding());
  }
}
