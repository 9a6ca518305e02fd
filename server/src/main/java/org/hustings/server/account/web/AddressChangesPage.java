package org.hustings.server.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.Officials;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.address.AddressChange;
import org.hustings.server.account.address.AddressChanges;
import org.hustings.server.account.address.Readdressing;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The addresses that staff or files changed and at which nobody signs in yet.
@Controller
@AllowedTo(Readers.class)
public class AddressChangesPage {
  private static final int MOST = 500;

  private final AddressChanges changes;
  private final Readdressing readdressing;
  private final People people;
  private final Roles roles;
  private final Words words;
  private final ZoneId zone;

  AddressChangesPage(
      AddressChanges changes,
      Readdressing readdressing,
      People people,
      Roles roles,
      Catalogue catalogue,
      @Value("${hustings.zone:Europe/London}") ZoneId zone) {
    this.changes = changes;
    this.readdressing = readdressing;
    this.people = people;
    this.roles = roles;
    this.words = catalogue.in(Language.ENGLISH);
    this.zone = zone;
  }

  /// A change as the page shows it.
  ///
  /// @param wanted whether a second official has to confirm it, as the person holds a role
  public record Line(
      String person,
      String name,
      String before,
      String after,
      String asked,
      boolean confirmed,
      boolean wanted) {}

  @GetMapping("/staff/address-changes")
  String list(SignedIn reader, Model model) {
    return page(reader, "", model);
  }

  @PostMapping("/staff/address-changes")
  @Done("done-staff.account.readdress")
  @AllowedTo(Officials.class)
  String propose(
      @RequestParam String person,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    Optional<PersonId> named = PersonId.find(person);
    if (named.isEmpty()) {
      response.setStatus(422);
      return page(official, words.say("account-staff.addresses.nobody"), model);
    }
    try {
      readdressing.propose(named.get(), reason, official);
      return "redirect:/staff/approvals";
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      return page(official, String.valueOf(e.getMessage()), model);
    }
  }

  private String page(SignedIn reader, String error, Model model) {
    model.addAttribute("official", roles.isOfficial(reader));
    List<Line> lines = changes.onRegister(MOST).stream().map(this::line).toList();
    model.addAttribute("lines", lines);
    model.addAttribute("error", error);
    model.addAttribute("english", words);
    return "account/address-changes";
  }

  private Line line(AddressChange change) {
    String after = change.after();
    return new Line(
        change.person().toString(),
        people.nameOf(change.person()),
        Mailbox.masked(change.before()),
        after == null ? "–" : Mailbox.masked(after),
        words.moment(change.asked(), zone),
        change.confirmed() != null,
        readdressing.isWanted(change));
  }
}
