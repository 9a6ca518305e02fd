package org.hustings.server.ballot.ceremony.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Official;
import org.hustings.server.account.Officials;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.ballot.ceremony.Ceremony;
import org.hustings.server.ballot.ceremony.NameCeremonyAct;
import org.hustings.server.ballot.ceremony.TrusteeKeys;
import org.hustings.server.ballot.ceremony.TrusteeReminders;
import org.hustings.server.ballot.vouching.LodgedKeys;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials see how far the key ceremony is: who has made a key, who makes the election's, who
/// has tested their share.
@Controller
@RequestMapping("/staff/elections/{election}/ceremony")
@AllowedTo(Officials.class)
class CeremonyScreen {
  private final TrusteeKeys trustees;
  private final Ceremonies ceremonies;
  private final LodgedKeys lodged;
  private final NameCeremonyAct act;
  private final Approvals approvals;
  private final ElectionRoles electionRoles;
  private final TwoPeople twoPeople;
  private final TrusteeReminders reminders;
  private final People people;
  private final Roles roles;
  private final Words english;

  CeremonyScreen(
      TrusteeKeys trustees,
      Ceremonies ceremonies,
      LodgedKeys lodged,
      NameCeremonyAct act,
      Approvals approvals,
      ElectionRoles electionRoles,
      TwoPeople twoPeople,
      TrusteeReminders reminders,
      People people,
      Roles roles,
      Catalogue catalogue) {
    this.trustees = trustees;
    this.ceremonies = ceremonies;
    this.lodged = lodged;
    this.act = act;
    this.approvals = approvals;
    this.electionRoles = electionRoles;
    this.twoPeople = twoPeople;
    this.reminders = reminders;
    this.people = people;
    this.roles = roles;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  @AllowedTo(Readers.class)
  String page(ElectionDefinition election, SignedIn reader, Model model) {
    return show(election, reader, Map.of(), model);
  }

  /// Makes two officials trustees, who have none beside them.
  @PostMapping("/two")
  @Done("done-staff.ballot.two-keep")
  String two(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String second,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    Registered one = official(first).orElse(null);
    Registered other = official(second).orElse(null);
    Message objection =
        one == null || other == null
            ? Message.of("account-staff.two.no-official")
            : twoPeople.objection(one.id(), other.id()).orElse(null);
    if (one == null || other == null || objection != null) {
      String why = objection == null ? "" : english.say(objection);
      return refused(
          election,
          official,
          Map.of("first", english.say("ceremony-staff.refused.not-two", "why", why)),
          response,
          model);
    }
    electionRoles.appointTrustee(official.actor(), election.id().slug(), one);
    electionRoles.appointTrustee(official.actor(), election.id().slug(), other);
    return back(election);
  }

  /// Proposes who makes the key, for a second person to confirm.
  @PostMapping("/propose")
  String propose(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String needed,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    try {
      int number = needed.matches("[0-9]{1,2}") ? Integer.parseInt(needed) : 0;
      return "redirect:/staff/approvals/"
          + act.propose(election.id(), holder, number, official, approvals);
    } catch (ApprovalRefusedException e) {
      return refused(
          election, official, Map.of("holder", String.valueOf(e.getMessage())), response, model);
    }
  }

  /// Writes to those for whom something about the key waits.
  @PostMapping("/remind")
  @Done("done-staff.ballot.trustees-reminded")
  String remind(
      ElectionDefinition election, SignedIn official, HttpServletResponse response, Model model) {
    try {
      reminders.remind(election, official);
      return back(election);
    } catch (RefusedException e) {
      return refused(
          election, official, Map.of("trustees", english.say(e.reason())), response, model);
    }
  }

  @PostMapping("/give-up")
  @Done("done-staff.ballot.ceremony-given-up")
  String giveUp(
      ElectionDefinition election, SignedIn official, HttpServletResponse response, Model model) {
    try {
      ceremonies.giveUp(election.id(), official.actor());
      return back(election);
    } catch (RefusedException e) {
      return refused(
          election, official, Map.of("give-up", english.say(e.reason())), response, model);
    }
  }

  private Optional<Registered> official(String person) {
    return PersonId.find(person)
        .flatMap(id -> officials().stream().filter(one -> one.id().equals(id)).findFirst());
  }

  private List<Registered> officials() {
    return twoPeople.officials().stream()
        .map(Official::person)
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .toList();
  }

  private String refused(
      ElectionDefinition election,
      SignedIn official,
      Map<String, String> faults,
      HttpServletResponse response,
      Model model) {
    response.setStatus(422);
    return show(election, official, faults, model);
  }

  private String show(
      ElectionDefinition election, SignedIn reader, Map<String, String> faults, Model model) {
    Optional<Ceremony> ceremony = ceremonies.find(election.id());
    model.addAttribute(
        "view",
        new CeremonyView(
            election,
            trustees.of(election.id()),
            officials(),
            ceremony,
            approvals
                .open(NameCeremonyAct.KIND, NameCeremonyAct.subject(election.id()))
                .map(one -> one.id().toString())
                .orElse(""),
            ceremony.filter(one -> !one.isHeld() && ceremonies.isOutOfDate(one)).isPresent(),
            lodged.fingerprint(election.id()).orElse(""),
            reader.id(),
            roles.isOfficial(reader)));
    model.addAttribute("faults", faults);
    return "ballot/ceremony/desk";
  }

  private static String back(ElectionDefinition election) {
    return "redirect:/staff/elections/" + election.id() + "/ceremony";
  }
}
