package org.hustings.server.election.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials name the observers and the trustees of an election.
@Controller
@RequestMapping("/staff/elections/{election}/observers")
@AllowedTo(Officials.class)
class WatchersScreen {
  private final ElectionRoles watchers;
  private final Roles roles;
  private final Catalogue catalogue;

  WatchersScreen(ElectionRoles watchers, Roles roles, Catalogue catalogue) {
    this.watchers = watchers;
    this.roles = roles;
    this.catalogue = catalogue;
  }

  @GetMapping
  @AllowedTo(Readers.class)
  String page(ElectionDefinition election, SignedIn reader, Model model) {
    return show(election, reader, Map.of(), Map.of(), model);
  }

  @PostMapping
  @Done("done-staff.election.watcher")
  String name(
      ElectionDefinition election,
      @RequestParam Map<String, String> sent,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    Role role = "TRUSTEE".equals(sent.get("role")) ? Role.TRUSTEE : Role.OBSERVER;
    String candidate = role == Role.TRUSTEE ? "" : sent.getOrDefault("candidate", "").strip();
    String name = sent.getOrDefault("name", "").strip();
    String address = sent.getOrDefault("address", "").strip();
    Map<String, String> faults = new LinkedHashMap<>();
    if (name.isEmpty()) {
      faults.put("name", english().say("election-staff.watchers.no-name"));
    }
    if (!address.contains("@")) {
      faults.put("address", english().say("election-staff.watchers.no-address"));
    }
    if (role == Role.OBSERVER && candidate.isEmpty()) {
      faults.put("candidate", english().say("election-staff.watchers.no-candidate"));
    }
    if (!faults.isEmpty()) {
      response.setStatus(422);
      return show(election, official, sent, faults, model);
    }
    watchers.give(official.actor(), role, election.id().slug(), candidate, name, address);
    return back(election);
  }

  @PostMapping("/{id:[0-9]{1,9}}/end")
  @Done("done-staff.election.watcher-ended")
  String end(ElectionDefinition election, @PathVariable long id, SignedIn official) {
    watchers.end(official.actor(), election.id().slug(), id);
    return back(election);
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private static String back(ElectionDefinition election) {
    return "redirect:/staff/elections/" + election.id() + "/observers";
  }

  private String show(
      ElectionDefinition election,
      SignedIn reader,
      Map<String, String> sent,
      Map<String, String> faults,
      Model model) {
    model.addAttribute("election", election);
    model.addAttribute("held", watchers.held(election.id().slug()));
    model.addAttribute("sent", sent);
    model.addAttribute("faults", faults);
    model.addAttribute("mayAct", roles.isOfficial(reader));
    return "election/staff/watchers";
  }
}
