package org.hustings.server.result.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.audit.restored.Backups;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.result.closing.CloseAct;
import org.hustings.server.result.closing.Copies;
import org.hustings.server.result.closing.DestroyCopiesAct;
import org.hustings.server.result.closing.Destruction;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where two officials say that no copy is left from before the parting: what there may be is
/// listed, and each is ticked.
@Controller
@RequestMapping("/staff/elections/{election}/copies")
@AllowedTo(Officials.class)
class DestructionScreen {
  private final Destruction destruction;
  private final Backups backups;
  private final Approvals approvals;
  private final Roles roles;
  private final Catalogue catalogue;

  DestructionScreen(
      Destruction destruction,
      Backups backups,
      Approvals approvals,
      Roles roles,
      Catalogue catalogue) {
    this.destruction = destruction;
    this.backups = backups;
    this.approvals = approvals;
    this.roles = roles;
    this.catalogue = catalogue;
  }

  @GetMapping
  @AllowedTo(Readers.class)
  String page(ElectionDefinition election, SignedIn reader, Model model) {
    return show(election, reader, Map.of(), Set.of(), model);
  }

  @PostMapping
  String propose(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") List<@Nullable Copies> gone,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    // an empty field comes as nothing
    Set<Copies> ticked = gone.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, String> faults = faults(election, ticked, reason, official);
    if (faults.isEmpty()) {
      return "redirect:/staff/elections/" + election.id() + "/copies";
    }
    response.setStatus(422);
    return show(election, official, faults, ticked, model);
  }

  private Map<String, String> faults(
      ElectionDefinition election, Set<Copies> gone, String reason, SignedIn official) {
    if (!destruction.isDue(election.id())) {
      return Map.of("gone", say("result-staff.copies.not-due"));
    }
    if (!gone.containsAll(destruction.copies())) {
      return Map.of("gone", say("result-staff.copies.tick-each"));
    }
    try {
      approvals.propose(
          DestroyCopiesAct.KIND,
          CloseAct.subject(election.id()),
          Map.of("election", election.id().slug()),
          reason,
          official);
      return Map.of();
    } catch (ApprovalRefusedException e) {
      return Map.of("reason", String.valueOf(e.getMessage()));
    }
  }

  private String show(
      ElectionDefinition election,
      SignedIn reader,
      Map<String, String> faults,
      Set<Copies> gone,
      Model model) {
    model.addAttribute("election", election);
    model.addAttribute("copies", destruction.copies());
    model.addAttribute("backups", backups.withVotesOf(election.id().slug()));
    model.addAttribute("stated", destruction.stated(election.id()));
    model.addAttribute("open", destruction.isDue(election.id()) && roles.isOfficial(reader));
    model.addAttribute("proposed", isProposed(election));
    model.addAttribute("faults", faults);
    model.addAttribute("gone", gone);
    return "result/staff/copies";
  }

  private boolean isProposed(ElectionDefinition election) {
    return approvals.open(DestroyCopiesAct.KIND, CloseAct.subject(election.id())).isPresent();
  }

  private String say(String key) {
    return catalogue.in(Language.ENGLISH).say(key);
  }
}
