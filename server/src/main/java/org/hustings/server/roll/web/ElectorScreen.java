package org.hustings.server.roll.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Officials;
import org.hustings.server.account.People;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorSearch;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.roll.RollEntry;
import org.hustings.server.roll.change.Addresses;
import org.hustings.server.roll.change.RollChanges;
import org.hustings.server.roll.right.ChosenContests;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials and scrutineers look an elector up with their history, and officials propose to
/// take one off the roll or take a new address over.
@Controller
@RequestMapping("/staff/elections/{election}/roll/electors")
@AllowedTo(Officials.class)
class ElectorScreen {
  private static final int MOST = 50;

  private final Roles roles;
  private final RollChanges changes;
  private final ElectorSearch search;
  private final ChosenContests chosen;
  private final Addresses addresses;
  private final People people;
  private final Units units;
  private final Catalogue catalogue;

  ElectorScreen(
      Roles roles,
      RollChanges changes,
      ElectorSearch search,
      ChosenContests chosen,
      Addresses addresses,
      People people,
      Units units,
      Catalogue catalogue) {
    this.roles = roles;
    this.changes = changes;
    this.search = search;
    this.chosen = chosen;
    this.addresses = addresses;
    this.people = people;
    this.units = units;
    this.catalogue = catalogue;
  }

  @GetMapping
  String search(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String words,
      SignedIn person,
      Model model) {
    List<RollEntry> found = words.isBlank() ? List.of() : found(election.id(), words);
    model.addAttribute("view", new RollView(election, units));
    model.addAttribute("query", words);
    model.addAttribute("found", found);
    model.addAttribute("most", MOST);
    return "roll/electors";
  }

  /// As the name stands, of whoever was taken off as well; else as people write it.
  private List<RollEntry> found(ElectionId election, String words) {
    List<RollEntry> asWritten = changes.search(election, words, MOST);
    return asWritten.isEmpty()
        ? search.find(election, words, MOST).electors().stream()
            .flatMap(elector -> changes.entry(election, elector.number()).stream())
            .toList()
        : asWritten;
  }

  @GetMapping("/{number:[0-9]{1,9}}")
  String one(ElectionDefinition election, @PathVariable int number, SignedIn person, Model model) {
    return show(election, number, person, Map.of(), model);
  }

  @PostMapping("/{number:[0-9]{1,9}}/remove")
  String remove(
      ElectionDefinition election,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      ApprovalId proposal =
          changes.proposeRemoval(election.id(), new ElectorNumber(number), reason, official);
      return "redirect:/staff/approvals/" + proposal;
    } catch (RefusedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of("reason", catalogue.in(Language.ENGLISH).say(e.reason()));
      return show(election, number, official, fault, model);
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of("reason", String.valueOf(e.getMessage()));
      return show(election, number, official, fault, model);
    }
  }

  /// Proposes to give the elector other contests to vote in.
  @PostMapping("/{number:[0-9]{1,9}}/move")
  String move(
      ElectionDefinition election,
      @PathVariable int number,
      @RequestParam(defaultValue = "") Set<String> contests,
      @RequestParam(name = "move-reason", defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      ElectorNumber elector = new ElectorNumber(number);
      Entitlements wanted =
          changes
              .entry(election.id(), elector)
              .map(entry -> chosen.of(election, entry.elector().member(), contests))
              .orElse(Entitlements.of());
      return "redirect:/staff/approvals/"
          + changes.proposeMove(election, elector, wanted, reason, official);
    } catch (RefusedException e) {
      response.setStatus(422);
      Map<String, String> fault =
          Map.of("move-reason", catalogue.in(Language.ENGLISH).say(e.reason()));
      return show(election, number, official, fault, model);
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of("move-reason", String.valueOf(e.getMessage()));
      return show(election, number, official, fault, model);
    }
  }

  /// Proposes to take over what the register has now as the elector's addresses.
  @PostMapping("/{number:[0-9]{1,9}}/address")
  String takeAddressOver(
      ElectionDefinition election,
      @PathVariable int number,
      @RequestParam(name = "address-reason", defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      ApprovalId proposal =
          addresses.propose(election, new ElectorNumber(number), reason, official);
      return "redirect:/staff/approvals/" + proposal;
    } catch (RefusedException e) {
      response.setStatus(422);
      Map<String, String> fault =
          Map.of("address-reason", catalogue.in(Language.ENGLISH).say(e.reason()));
      return show(election, number, official, fault, model);
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of("address-reason", String.valueOf(e.getMessage()));
      return show(election, number, official, fault, model);
    }
  }

  private String show(
      ElectionDefinition election,
      int number,
      SignedIn person,
      Map<String, String> faults,
      Model model) {
    ElectorNumber elector = new ElectorNumber(number);
    RollView view = new RollView(election, units);
    RollEntry entry =
        changes
            .entry(election.id(), elector)
            .orElseThrow(() ->
                UnansweredException.nothing(
                    Message.of("roll-staff.elector.unknown", "number", elector.toString()),
                    Message.of("roll-staff.elector.look", "address", view.path() + "/electors")));
    model.addAttribute("view", view);
    model.addAttribute("entry", entry);
    model.addAttribute(
        "history",
        changes.history(election.id(), elector).stream()
            .map(change ->
                new HistoryLine(
                    change,
                    people.nameOf(change.proposedBy()),
                    people.nameOf(change.confirmedBy())))
            .toList());
    model.addAttribute(
        "addresses",
        addresses.history(election.id(), elector).stream()
            .map(change -> new AddressLine(change, people.nameOf(change.by())))
            .toList());
    model.addAttribute("changed", addresses.changed(entry.elector()).orElse(null));
    model.addAttribute("official", roles.isOfficial(person));
    model.addAttribute("faults", faults);
    return "roll/elector";
  }
}
