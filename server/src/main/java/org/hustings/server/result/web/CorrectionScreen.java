package org.hustings.server.result.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.Correction;
import org.hustings.server.result.Declarations;
import org.hustings.server.result.correction.CorrectionProposals;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an official proposes that a result which was found wrong is withdrawn or counted again.
@Controller
@RequestMapping("/staff/elections/{election}/correct")
@AllowedTo(Officials.class)
class CorrectionScreen {
  private final CorrectionProposals proposals;
  private final Declarations declarations;
  private final Words english;

  CorrectionScreen(CorrectionProposals proposals, Declarations declarations, Catalogue catalogue) {
    this.proposals = proposals;
    this.declarations = declarations;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @GetMapping
  String page(ElectionDefinition election, Model model) {
    return show(election, Map.of(), Map.of(), model);
  }

  @PostMapping
  String propose(
      ElectionDefinition election,
      @RequestParam Map<String, String> sent,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<Correction.Kind> kind =
        Stream.of(Correction.Kind.values())
            .filter(one -> one.name().equals(sent.getOrDefault("kind", "")))
            .findFirst();
    String reason = sent.getOrDefault("reason", "").strip();
    if (kind.isEmpty()) {
      faults.put("kind", english.say("correction-staff.choose"));
    }
    if (reason.isEmpty()) {
      faults.put("reason", english.say("correction-staff.no-reason"));
    }
    if (kind.isPresent() && faults.isEmpty()) {
      try {
        return "redirect:/staff/approvals/"
            + proposals.propose(election, kind.get(), sent.containsKey("lots"), reason, official);
      } catch (RefusedException e) {
        faults.put("kind", english.say(e.reason()));
      } catch (ApprovalRefusedException e) {
        faults.put("kind", String.valueOf(e.getMessage()));
      }
    }
    response.setStatus(422);
    return show(election, faults, sent, model);
  }

  private String show(
      ElectionDefinition election,
      Map<String, String> faults,
      Map<String, String> sent,
      Model model) {
    model.addAttribute("election", election);
    model.addAttribute("possible", proposals.possible(election.id()));
    model.addAttribute("refusal", proposals.refusal(election.id()).map(english::say).orElse(""));
    model.addAttribute("lots", proposals.drawsLots(election.id()));
    model.addAttribute("all", declarations.all(election.id()));
    model.addAttribute(
        "proposed",
        proposals.open(election.id()).map(Approval::id).map(Object::toString).orElse(""));
    model.addAttribute("faults", faults);
    model.addAttribute("sent", sent);
    return "result/staff/correct";
  }
}
