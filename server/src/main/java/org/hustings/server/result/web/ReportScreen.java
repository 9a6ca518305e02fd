package org.hustings.server.result.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.result.Reports;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where staff enter what the scrutineer reports.
@Controller
@RequestMapping("/staff/elections/{election}/report")
@AllowedTo(Readers.class)
class ReportScreen {
  private final Reports reports;
  private final Roles roles;
  private final Words english;

  ReportScreen(Reports reports, Roles roles, Catalogue catalogue) {
    this.reports = reports;
    this.roles = roles;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  String page(ElectionDefinition election, SignedIn person, Model model) {
    Map<String, String> sent = new LinkedHashMap<>();
    reports
        .find(election.id())
        .ifPresent(report -> {
          sent.put("satisfied", report.satisfied() ? "yes" : "no");
          sent.put("statement", report.statement());
          sent.put("scrutineer", report.scrutineer());
        });
    model.addAttribute("election", election);
    model.addAttribute("sent", sent);
    model.addAttribute("faults", Map.of());
    model.addAttribute("official", roles.isOfficial(person));
    return "result/staff/report";
  }

  @PostMapping
  @Done("done-staff.result.report")
  @AllowedTo(Officials.class)
  ModelAndView record(
      ElectionDefinition election, @RequestParam Map<String, String> sent, SignedIn official) {
    Map<String, String> faults = faults(sent);
    if (!faults.isEmpty()) {
      ModelAndView again =
          new ModelAndView("result/staff/report", HttpStatus.UNPROCESSABLE_CONTENT);
      again.addObject("election", election).addObject("sent", sent).addObject("faults", faults);
      again.addObject("official", true);
      return again;
    }
    reports.record(
        election.id(),
        "yes".equals(sent.get("satisfied")),
        sent.getOrDefault("statement", "").strip(),
        sent.getOrDefault("scrutineer", "").strip(),
        official);
    return new ModelAndView("redirect:/staff/elections/" + election.id() + "/close");
  }

  private Map<String, String> faults(Map<String, String> sent) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (sent.getOrDefault("scrutineer", "").isBlank()) {
      faults.put("scrutineer", english.say("result-staff.report.no-name"));
    }
    String satisfied = sent.getOrDefault("satisfied", "");
    if (!satisfied.equals("yes") && !satisfied.equals("no")) {
      faults.put("satisfied-yes", english.say("result-staff.report.no-choice"));
    }
    if (satisfied.equals("no") && sent.getOrDefault("statement", "").isBlank()) {
      faults.put("statement", english.say("result-staff.report.no-statement"));
    }
    return faults;
  }
}
