package org.hustings.server.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.account.appointment.Appointments;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Where the returning officer proposes that somebody is given a role, which a second official
/// confirms, and ends roles. Each act is shown once more before it is done.
@Controller
@RequestMapping("/account/roles")
@AllowedTo(TheReturningOfficer.class)
class GrantsPages {
  private final Grants grants;
  private final People people;
  private final TwoPeople twoPeople;
  private final Appointments appointments;
  private final Words words;

  GrantsPages(
      Grants grants,
      People people,
      TwoPeople twoPeople,
      Appointments appointments,
      Catalogue catalogue) {
    this.grants = grants;
    this.people = people;
    this.twoPeople = twoPeople;
    this.appointments = appointments;
    this.words = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  String list(SignedIn person, Model model) {
    return list(person, NewGrant.EMPTY, Map.of(), model);
  }

  @PostMapping("/confirm")
  String confirm(SignedIn person, @ModelAttribute NewGrant grant, Model model) {
    Map<String, String> faults = grant.faults(people, words);
    return faults.isEmpty() ? confirm(grant, "", "", model) : list(person, grant, faults, model);
  }

  @PostMapping
  String propose(
      SignedIn person,
      @ModelAttribute NewGrant grant,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Model model) {
    Map<String, String> faults = grant.faults(people, words);
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return list(person, grant, faults, model);
    }
    try {
      return "redirect:/staff/approvals/" + proposed(grant, reason, person);
    } catch (ApprovalRefusedException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return confirm(grant, reason, String.valueOf(e.getMessage()), model);
    }
  }

  private ApprovalId proposed(NewGrant grant, String reason, SignedIn by) {
    return grant.isNumbered()
        ? appointments.propose(
            grant.role(), people.numbered(grant.number()).orElseThrow().id(), reason, by)
        : appointments.invite(grant.role(), grant.name(), grant.address(), reason, by);
  }

  @PostMapping("/invitations/{id}/withdraw")
  @Done("done-staff.account.invitation")
  String withdraw(SignedIn person, @PathVariable long id) {
    appointments.withdraw(id, person);
    return "redirect:/account/roles";
  }

  @GetMapping("/{id}/end")
  String confirmEnd(@PathVariable long id, Model model) {
    model.addAttribute("held", find(id));
    return "account/role-end";
  }

  @PostMapping("/{id}/end")
  @Done("done-staff.account.role-ended")
  String end(SignedIn person, @PathVariable long id, @RequestParam String reason) {
    if (grants.isLastReturningOfficer(find(id))) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, words.say("account-staff.roles.last"));
    }
    grants.end(person.actor(), id, reason);
    return "redirect:/account/roles";
  }

  private Grants.Held find(long id) {
    return grants.held().stream()
        .filter(held -> held.id() == id)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Whoever is meant, as the page shows them: an address is shown whole only where it was typed.
  private String confirm(NewGrant grant, String reason, String error, Model model) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (grant.isNumbered()) {
      Registered meant = people.numbered(grant.number()).orElseThrow();
      facts.put(words.say("account-staff.roles.name"), meant.name());
      facts.put(words.say("account-staff.roles.number"), grant.number());
      facts.put(words.say("account-staff.roles.address"), Mailbox.masked(meant.address()));
    } else {
      facts.put(words.say("account-staff.roles.name"), grant.name());
      facts.put(words.say("account-staff.roles.address"), grant.address());
    }
    facts.put(words.say("account-staff.roles.role"), grant.role().words());
    model.addAttribute("grant", grant);
    model.addAttribute("facts", facts);
    model.addAttribute("reason", reason);
    model.addAttribute("error", error);
    model.addAttribute("english", words);
    return "account/role-confirm";
  }

  private String list(SignedIn reader, NewGrant grant, Map<String, String> faults, Model model) {
    List<Grants.Held> held = grants.held();
    model.addAttribute("held", held);
    model.addAttribute("invitations", appointments.open());
    model.addAttribute(
        "alone", held.stream().noneMatch(other -> twoPeople.areTwo(reader.id(), other.person())));
    model.addAttribute("grant", grant);
    model.addAttribute("faults", faults);
    model.addAttribute("english", words);
    return "account/roles";
  }
}
