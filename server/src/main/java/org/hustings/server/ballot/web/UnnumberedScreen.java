package org.hustings.server.ballot.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.ballot.post.UnnumberedPapers;
import org.hustings.server.ballot.post.UnnumberedProposals;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where clerks take down that a paper came back by post without its number.
@Controller
@RequestMapping("/staff/elections/{election}/post/without-number")
@AllowedTo(Readers.class)
class UnnumberedScreen {
  private static final String CAME = "came";
  private static final String FOUND = "found";

  private final UnnumberedPapers papers;
  private final UnnumberedProposals proposals;
  private final Words english;
  private final Clock clock;

  UnnumberedScreen(
      UnnumberedPapers papers, UnnumberedProposals proposals, Catalogue catalogue, Clock clock) {
    this.papers = papers;
    this.proposals = proposals;
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
  }

  @GetMapping
  String page(ElectionDefinition election, Model model) {
    return show(election, Map.of(), Map.of(), model);
  }

  @PostMapping
  @AllowedTo(Officials.class)
  String propose(
      ElectionDefinition election,
      SignedIn clerk,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      Model model) {
    Map<String, String> faults = new HashMap<>();
    String found = fields.getOrDefault(FOUND, "").strip();
    if (found.isEmpty()) {
      faults.put(FOUND, english.say("unnumbered-staff.refused.found"));
    }
    @Nullable Instant came = came(election, fields, faults);
    if (came != null && faults.isEmpty()) {
      try {
        return "redirect:/staff/approvals/" + proposals.propose(election.id(), came, found, clerk);
      } catch (RefusedException e) {
        faults.put(CAME, english.say(e.reason()));
      } catch (ApprovalRefusedException e) {
        faults.put(FOUND, String.valueOf(e.getMessage()));
      }
    }
    response.setStatus(422);
    return show(election, fields, faults, model);
  }

  private @Nullable Instant came(
      ElectionDefinition election, Map<String, String> fields, Map<String, String> faults) {
    try {
      return LocalDateTime.parse(fields.getOrDefault(CAME, "").strip())
          .atZone(election.zone())
          .toInstant();
    } catch (DateTimeParseException e) {
      faults.put(CAME, english.say("unnumbered-staff.refused.came"));
      return null;
    }
  }

  private String show(
      ElectionDefinition election,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    Map<String, String> open = new LinkedHashMap<>();
    for (Approval one : proposals.open(election.id())) {
      open.put(one.id().toString(), proposals.label(one));
    }
    model.addAttribute("election", election);
    model.addAttribute("received", papers.of(election.id(), clock.instant()));
    model.addAttribute("waiting", open);
    model.addAttribute("refusal", papers.refusal(election.id()).map(english::say).orElse(""));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "ballot/unnumbered";
  }
}
