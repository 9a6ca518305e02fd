package org.hustings.server.account.web;

import java.util.Map;
import org.hustings.server.account.Grants;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.platform.AllowedTo;
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

/// Where the returning officer gives and ends roles. Each act is shown once more before it is done.
@Controller
@RequestMapping("/account/roles")
@AllowedTo(TheReturningOfficer.class)
class GrantsPages {
  private final Grants grants;

  GrantsPages(Grants grants) {
    this.grants = grants;
  }

  @GetMapping
  String list(Model model) {
    return list(NewGrant.EMPTY, Map.of(), model);
  }

  @PostMapping("/confirm")
  String confirm(@ModelAttribute NewGrant grant, Model model) {
    if (!grant.faults().isEmpty()) {
      return list(grant, grant.faults(), model);
    }
    model.addAttribute("grant", grant);
    return "account/role-confirm";
  }

  @PostMapping
  String give(SignedIn person, @ModelAttribute NewGrant grant) {
    if (!grant.faults().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    grants.give(person.actor(), grant.role(), grant.name(), grant.address());
    return "redirect:/account/roles";
  }

  @GetMapping("/{id}/end")
  String confirmEnd(@PathVariable long id, Model model) {
    model.addAttribute("held", find(id));
    return "account/role-end";
  }

  @PostMapping("/{id}/end")
  String end(SignedIn person, @PathVariable long id, @RequestParam String reason) {
    if (grants.isLastReturningOfficer(find(id))) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "There must be a returning officer: name another before this one ends.");
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

  private String list(NewGrant grant, Map<String, String> faults, Model model) {
    model.addAttribute("held", grants.held());
    model.addAttribute("grant", grant);
    model.addAttribute("faults", faults);
    return "account/roles";
  }
}
