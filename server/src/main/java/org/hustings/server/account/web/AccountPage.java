package org.hustings.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.Grant;
import org.hustings.server.account.OwnTask;
import org.hustings.server.account.OwnTasks;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.RecentSignIn;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.signin.Passkeys;
import org.hustings.server.account.signin.Sessions;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Words;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A person's own page: what waits for them, what they may do, and how they sign in and out.
@Controller
@AllowedTo(AnyoneSignedIn.class)
class AccountPage {
  private final Roles roles;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final RecentSignIn recent;
  private final List<OwnTasks> rooms;
  private final Clock clock;

  AccountPage(
      Roles roles,
      Sessions sessions,
      Passkeys passkeys,
      RecentSignIn recent,
      List<OwnTasks> rooms,
      Clock clock) {
    this.rooms = rooms;
    this.clock = clock;
    this.recent = recent;
    this.roles = roles;
    this.sessions = sessions;
    this.passkeys = passkeys;
  }

  @GetMapping("/account")
  String account(SignedIn person, HttpServletRequest request, Words words, Model model) {
    model.addAttribute("recent", recent.holds(request));
    model.addAttribute("person", person);
    model.addAttribute("tasks", tasks(person.id()));
    model.addAttribute("links", roles.linksOf(person.id(), words));
    model.addAttribute("passkeys", passkeys.of(person));
    return "account/account";
  }

  private List<OwnTask> tasks(PersonId person) {
    Set<Grant> grants = roles.of(person);
    Instant now = clock.instant();
    return rooms.stream().flatMap(room -> room.of(person, grants, now).stream()).toList();
  }

  @PostMapping("/account/passkeys/{id}/remove")
  @Done("done.account.passkey-removed")
  String removePasskey(SignedIn person, @PathVariable String id) {
    passkeys.of(person).stream()
        .map(CredentialRecord::getCredentialId)
        .filter(key -> key.toBase64UrlString().equals(id))
        .findFirst()
        .ifPresent(passkeys::delete);
    return "redirect:/account";
  }

  @PostMapping("/account/sign-out-everywhere")
  @Done("done.account.signed-out")
  String signOutEverywhere(SignedIn person) {
    sessions.endAll(person);
    return "redirect:/";
  }
}
