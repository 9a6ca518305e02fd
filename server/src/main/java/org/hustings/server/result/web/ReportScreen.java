package org.hustings.server.result.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.ReportReminders;
import org.hustings.server.result.Reports;
import org.hustings.server.result.Reports.Report;
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

/// Where the scrutineer reports, or an official enters for a scrutineer who does not sign in what
/// they say.
@Controller
@RequestMapping("/staff/elections/{election}/report")
@AllowedTo(Readers.class)
class ReportScreen {
  private final Reports reports;
  private final ReportReminders reminders;
  private final Roles roles;
  private final Words english;

  ReportScreen(Reports reports, ReportReminders reminders, Roles roles, Catalogue catalogue) {
    this.reports = reports;
    this.reminders = reminders;
    this.roles = roles;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  String page(ElectionDefinition election, SignedIn person, Model model) {
    Map<String, String> sent = new LinkedHashMap<>();
    Optional<Report> report = reports.find(election.id());
    report.ifPresent(one -> {
      sent.put("satisfied", one.satisfied() ? "yes" : "no");
      sent.put("statement", one.statement());
      sent.put("scrutineer", one.scrutineer());
    });
    fill(model, election, person, sent, Map.of(), report);
    return "result/staff/report";
  }

  @PostMapping
  @Done("done-staff.result.report")
  String record(
      ElectionDefinition election,
      @RequestParam Map<String, String> sent,
      SignedIn person,
      HttpServletResponse response,
      Model model) {
    boolean own = roles.holds(person, Role.SCRUTINEER);
    Map<String, String> faults = faults(sent, own);
    if (faults.isEmpty()) {
      try {
        record(election, sent, own, person);
        return "redirect:/staff/elections/" + election.id() + "/close";
      } catch (RefusedException e) {
        faults.put("statement", english.say(e.reason()));
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    fill(model, election, person, sent, faults, reports.find(election.id()));
    return "result/staff/report";
  }

  @PostMapping("/remind")
  @AllowedTo(Officials.class)
  @Done("done-staff.result.scrutineer-reminded")
  String remind(
      ElectionDefinition election, SignedIn official, HttpServletResponse response, Model model) {
    try {
      reminders.remind(election, official);
      return "redirect:/staff/elections/" + election.id();
    } catch (RefusedException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      fill(
          model,
          election,
          official,
          Map.of(),
          Map.of("scrutineer", english.say(e.reason())),
          reports.find(election.id()));
      return "result/staff/report";
    }
  }

  private void record(
      ElectionDefinition election, Map<String, String> sent, boolean own, SignedIn person) {
    boolean satisfied = "yes".equals(sent.get("satisfied"));
    String statement = sent.getOrDefault("statement", "").strip();
    if (own) {
      reports.report(election.id(), satisfied, statement, person);
    } else {
      String scrutineer = sent.getOrDefault("scrutineer", "").strip();
      reports.reportFor(election.id(), satisfied, statement, scrutineer, person);
    }
  }

  private void fill(
      Model model,
      ElectionDefinition election,
      SignedIn person,
      Map<String, String> sent,
      Map<String, String> faults,
      Optional<Report> report) {
    model.addAttribute("election", election);
    model.addAttribute("sent", sent);
    model.addAttribute("faults", faults);
    model.addAttribute("own", roles.holds(person, Role.SCRUTINEER));
    model.addAttribute("person", person);
    model.addAttribute("ownStands", report.filter(Report::own).isPresent());
  }

  private Map<String, String> faults(Map<String, String> sent, boolean own) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!own && sent.getOrDefault("scrutineer", "").isBlank()) {
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
