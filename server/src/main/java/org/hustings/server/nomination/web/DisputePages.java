package org.hustings.server.nomination.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Disputes;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.NominationId;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an officer of a body says that a nomination of another officer is not what its meeting decided.
@Controller
@RequestMapping("/units/{unit}/nominations/{nomination}/dispute")
@AllowedTo(OfficersOfBody.class)
class DisputePages {
  private final Nominations nominations;
  private final Disputes disputes;
  private final PublicContests contests;
  private final Candidacies candidacies;
  private final Clock clock;

  DisputePages(
      Nominations nominations,
      Disputes disputes,
      PublicContests contests,
      Candidacies candidacies,
      Clock clock) {
    this.nominations = nominations;
    this.disputes = disputes;
    this.contests = contests;
    this.candidacies = candidacies;
    this.clock = clock;
  }

  @GetMapping
  String page(
      Unit body, @PathVariable String nomination, SignedIn officer, Words words, Model model) {
    return show(body, find(body, nomination), officer, "", "", words, model);
  }

  @PostMapping
  @Done("done.nomination.disputed")
  String dispute(
      Unit body,
      @PathVariable String nomination,
      @RequestParam(defaultValue = "") String reason,
      SignedIn officer,
      Words words,
      HttpServletResponse response,
      Model model) {
    Nomination found = find(body, nomination);
    try {
      disputes.dispute(found, reason, officer);
      return "redirect:/units/" + body.id() + "/nominations";
    } catch (RefusedException e) {
      response.setStatus(422);
      return show(body, found, officer, words.say(e.reason()), reason, words, model);
    }
  }

  private Nomination find(Unit body, String nomination) {
    return NominationId.parse(nomination)
        .flatMap(nominations::find)
        .filter(one -> one.isBy(body.id()))
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("dispute.nothing"), Message.of("dispute.nothing-where")));
  }

  private String show(
      Unit body,
      Nomination found,
      SignedIn officer,
      String fault,
      String reason,
      Words words,
      Model model) {
    PublicContests.Defined defined = contests.find(found.contest()).orElseThrow();
    model.addAttribute("body", body);
    model.addAttribute("election", defined.election());
    model.addAttribute("contest", defined.contest());
    model.addAttribute("nomination", found);
    model.addAttribute(
        "candidate",
        candidacies.find(found.candidacy(), clock.instant()).orElseThrow().name().shown());
    model.addAttribute("until", disputes.until(found).atZone(defined.election().zone()));
    model.addAttribute("refusal", disputes.refusal(found, officer).map(words::say).orElse(""));
    model.addAttribute("fault", fault);
    model.addAttribute("reason", reason);
    return "nomination/dispute";
  }
}
