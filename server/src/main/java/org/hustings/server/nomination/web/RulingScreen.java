package org.hustings.server.nomination.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.AfterRuling;
import org.hustings.server.nomination.Disputes;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.NominationId;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.RulingProposals;
import org.hustings.server.nomination.Rulings;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an official proposes that a nomination is ruled invalid, or reinstated.
@Controller
@RequestMapping("/staff/elections/{election}/{contest}/nominations/{nomination}/ruling")
@AllowedTo(Officials.class)
class RulingScreen {
  private final Nominations nominations;
  private final Rulings rulings;
  private final RulingProposals proposals;
  private final Disputes disputes;
  private final ClosedBodies closed;
  private final NominatorNames names;
  private final Candidacies candidacies;
  private final Words english;
  private final Clock clock;

  RulingScreen(
      Nominations nominations,
      Rulings rulings,
      RulingProposals proposals,
      Disputes disputes,
      ClosedBodies closed,
      NominatorNames names,
      Candidacies candidacies,
      Catalogue catalogue,
      Clock clock) {
    this.nominations = nominations;
    this.rulings = rulings;
    this.proposals = proposals;
    this.disputes = disputes;
    this.closed = closed;
    this.names = names;
    this.candidacies = candidacies;
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
  }

  @GetMapping
  String page(PublicContests.Defined defined, @PathVariable String nomination, Model model) {
    return show(defined, find(defined, nomination), "", "", model);
  }

  @PostMapping
  String propose(
      PublicContests.Defined defined,
      @PathVariable String nomination,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String decision,
      SignedIn official,
      HttpServletResponse response,
      Model model) {
    Nomination found = find(defined, nomination);
    String fault;
    try {
      ApprovalId proposed =
          decision.equals("stands")
              ? proposals.proposeThatItStands(found, reason.strip(), official)
              : proposals.propose(found, reason.strip(), official);
      return "redirect:/staff/approvals/" + proposed;
    } catch (RefusedException e) {
      fault = english.say(e.reason());
    } catch (ApprovalRefusedException e) {
      fault = String.valueOf(e.getMessage());
    }
    response.setStatus(422);
    return show(defined, found, fault, reason, model);
  }

  private Nomination find(PublicContests.Defined defined, String nomination) {
    return NominationId.parse(nomination)
        .flatMap(nominations::find)
        .filter(one -> one.contest().equals(defined.contest().id()))
        .orElseThrow(RulingScreen::nothing);
  }

  private static UnansweredException nothing() {
    return UnansweredException.nothing(
        Message.of("ruling-staff.nothing"), Message.of("ruling-staff.nothing-where"));
  }

  private String show(
      PublicContests.Defined defined, Nomination found, String fault, String reason, Model model) {
    model.addAttribute("election", defined.election());
    model.addAttribute("contest", defined.contest());
    model.addAttribute("nomination", found);
    model.addAttribute("nominator", names.name(found.nominator()));
    model.addAttribute(
        "candidate",
        candidacies.find(found.candidacy(), clock.instant()).orElseThrow().name().shown());
    model.addAttribute("ruling", rulings.possible(found).orElse(null));
    model.addAttribute("refusal", rulings.refusal(found).map(english::say).orElse(""));
    model.addAttribute(
        "proposed", proposals.open(found).map(Approval::id).map(Object::toString).orElse(""));
    model.addAttribute("dispute", disputes.open(found.id()).orElse(null));
    model.addAttribute("closed", closed.said(found.nominator()).map(english::say).orElse(""));
    model.addAttribute("next", AfterRuling.next(defined, found.nominator(), clock.instant()));
    model.addAttribute("fault", fault);
    model.addAttribute("reason", reason);
    return "nomination/ruling";
  }
}
