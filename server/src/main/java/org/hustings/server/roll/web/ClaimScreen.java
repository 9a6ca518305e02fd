package org.hustings.server.roll.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.claim.Claim;
import org.hustings.server.roll.claim.ClaimDecisions;
import org.hustings.server.roll.claim.ClaimFile;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials read claims about a roll with the rule that decided and the register's history,
/// and propose to grant or refuse them.
@Controller
@RequestMapping("/staff/elections/{election}/roll/claims")
@AllowedTo(Officials.class)
class ClaimScreen {
  private final ClaimDecisions decisions;
  private final ClaimDossiers dossiers;
  private final Approvals approvals;
  private final Catalogue catalogue;

  ClaimScreen(
      ClaimDecisions decisions, ClaimDossiers dossiers, Approvals approvals, Catalogue catalogue) {
    this.decisions = decisions;
    this.dossiers = dossiers;
    this.approvals = approvals;
    this.catalogue = catalogue;
  }

  @GetMapping
  String list(ElectionDefinition election, Model model) {
    List<Approval> open = approvals.open();
    model.addAttribute("view", dossiers.view(election));
    model.addAttribute(
        "lines",
        decisions.of(election.id()).stream()
            .map(claim ->
                new ClaimLine(
                    claim, decisions.proposed(claim, open).isPresent(), dossiers.isLate(claim)))
            .toList());
    return "roll/claims";
  }

  @GetMapping("/{reference}")
  String one(
      ElectionDefinition election,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String elector,
      SignedIn official,
      Model model) {
    return show(election, find(election, reference), elector, official, Map.of(), model);
  }

  /// As a download, which no browser takes for a page of ours.
  @GetMapping("/{reference}/file")
  ResponseEntity<byte[]> file(ElectionDefinition election, @PathVariable String reference) {
    Claim claim = find(election, reference);
    ClaimFile file = decisions.file(claim).orElseThrow(ClaimScreen::none);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type().media()))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("claim-" + claim.reference() + "." + file.type().ending())
                .build()
                .toString())
        .body(file.content());
  }

  @PostMapping("/{reference}/tell")
  @Done("done-staff.roll.claim-told")
  String tell(
      ElectionDefinition election,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String elector,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    Claim claim = find(election, reference);
    try {
      ElectorNumber number =
          dossiers
              .number(elector)
              .orElseThrow(() ->
                  new RefusedException("roll-staff.refused.not-on-it", "number", elector.strip()));
      decisions.tell(election, claim, number, official);
      return "redirect:/staff/elections/" + election.id() + "/roll/claims/" + claim.reference();
    } catch (RefusedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of("elector", catalogue.in(Language.ENGLISH).say(e.reason()));
      return show(election, claim, elector, official, fault, model);
    }
  }

  @PostMapping("/{reference}/grant")
  String grant(
      ElectionDefinition election,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") Set<String> contests,
      @RequestParam(name = "grant-reason", defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    Claim claim = find(election, reference);
    return proposed(
        election,
        claim,
        "grant-reason",
        official,
        response,
        model,
        () -> decisions.proposeGrant(election, claim, contests, reason, official));
  }

  @PostMapping("/{reference}/refuse")
  String refuse(
      ElectionDefinition election,
      @PathVariable String reference,
      @RequestParam(name = "refuse-reason", defaultValue = "") String reason,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    Claim claim = find(election, reference);
    return proposed(
        election,
        claim,
        "refuse-reason",
        official,
        response,
        model,
        () -> decisions.proposeRefusal(claim, reason, official));
  }

  private String proposed(
      ElectionDefinition election,
      Claim claim,
      String field,
      SignedIn official,
      HttpServletResponse response,
      Model model,
      Supplier<ApprovalId> proposal) {
    try {
      return "redirect:/staff/approvals/" + proposal.get();
    } catch (RefusedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of(field, catalogue.in(Language.ENGLISH).say(e.reason()));
      return show(election, claim, "", official, fault, model);
    } catch (ApprovalRefusedException e) {
      response.setStatus(422);
      Map<String, String> fault = Map.of(field, String.valueOf(e.getMessage()));
      return show(election, claim, "", official, fault, model);
    }
  }

  private Claim find(ElectionDefinition election, String reference) {
    return decisions.find(election.id(), reference).orElseThrow(ClaimScreen::none);
  }

  private static UnansweredException none() {
    return UnansweredException.nothing(
        Message.of("claim-staff.unknown"), Message.of("claim-staff.unknown-advice"));
  }

  private String show(
      ElectionDefinition election,
      Claim claim,
      String looked,
      SignedIn official,
      Map<String, String> faults,
      Model model) {
    model.addAttribute("view", dossiers.view(election));
    model.addAttribute("dossier", dossiers.of(election, claim, official));
    model.addAttribute("looked", looked);
    model.addAttribute("candidate", dossiers.elector(election, looked).orElse(null));
    model.addAttribute("faults", faults);
    return "roll/claim-staff";
  }
}
