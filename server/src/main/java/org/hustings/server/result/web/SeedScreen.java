package org.hustings.server.result.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.result.closing.LotProposals;
import org.hustings.server.result.closing.LotSeeds;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where it is announced from where lots will come, and entered what that came to.
@Controller
@RequestMapping("/staff/elections/{election}/close/seed")
@AllowedTo(Officials.class)
class SeedScreen {
  private final LotSeeds seeds;
  private final LotProposals proposals;

  SeedScreen(LotSeeds seeds, LotProposals proposals) {
    this.seeds = seeds;
    this.proposals = proposals;
  }

  @PostMapping
  @Done("done-staff.result.seed")
  String announce(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String known,
      SignedIn official) {
    try {
      seeds.announce(
          election,
          source,
          LocalDateTime.parse(known).atZone(election.zone()).toInstant(),
          official);
    } catch (RefusedException e) {
      throw refused(election, e.reason());
    } catch (DateTimeException _) {
      throw refused(election, Message.of("result-staff.seed.no-time"));
    }
    return "redirect:/elections/" + election.id() + "/notices";
  }

  /// Proposes what the announced text came to.
  @PostMapping("/value")
  String enter(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      SignedIn official) {
    try {
      return "redirect:/staff/approvals/" + proposals.seed(election.id(), value, reason, official);
    } catch (RefusedException e) {
      throw refused(election, e.reason());
    } catch (ApprovalRefusedException e) {
      throw refused(
          election,
          Message.of("platform.unanswered.in-english", "sentence", String.valueOf(e.getMessage())));
    }
  }

  private static UnansweredException refused(ElectionDefinition election, Message why) {
    return UnansweredException.unreadable(
        why,
        Message.of(
            "result-staff.seed.back", "path", "/staff/elections/" + election.id() + "/close"));
  }
}
