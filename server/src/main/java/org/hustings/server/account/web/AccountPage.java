package org.hustings.server.account.web;

import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.signin.Sessions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// A person's own page: what they may do, and how they sign in and out.
@Controller
class AccountPage {
  private final Roles roles;
  private final Sessions sessions;

  AccountPage(Roles roles, Sessions sessions) {
    this.roles = roles;
    this.sessions = sessions;
  }

  @GetMapping("/account")
  String account(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("person", person);
    model.addAttribute("links", roles.linksOf(person.id()));
    return "account/account";
  }

  @PostMapping("/account/sign-out-everywhere")
  String signOutEverywhere(@AuthenticationPrincipal SignedIn person) {
    sessions.endAll(person);
    return "redirect:/";
  }
}
