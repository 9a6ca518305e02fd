package org.hustings.server.ballot.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Extension;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.StillPossible;
import org.hustings.server.ballot.TwoPersonActs;
import org.hustings.server.platform.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The staff's overview of a ballot: its key, its hours, its numbers; and the proposal to extend
/// it.
@Controller
@AllowedTo(Readers.class)
class BallotDesk {
  private final Box box;
  private final Parting parting;
  private final TwoPersonActs acts;
  private final Clock clock;
  private final StillPossible possible;

  BallotDesk(Box box, Parting parting, TwoPersonActs acts, Clock clock, StillPossible possible) {
    this.box = box;
    this.parting = parting;
    this.acts = acts;
    this.clock = clock;
    this.possible = possible;
  }

  @GetMapping("/staff/elections/{election}/ballot")
  String show(ElectionDefinition election, Model model) {
    return show(election, Map.of(), Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/ballot/extension")
  @AllowedTo(Officials.class)
  String extend(
      ElectionDefinition election,
      SignedIn official,
      @RequestParam Map<String, String> fields,
      Model model) {
    ExtensionForm form = new ExtensionForm(election, fields);
    Optional<Extension> wanted = form.read();
    if (wanted.isEmpty()) {
      return show(election, fields, form.faults(), model);
    }
    boolean earlier = fields.containsKey("earlier");
    try {
      return "redirect:/staff/approvals/"
          + (earlier
              ? acts.endEarlier(election.id(), wanted.get(), form.reason(), official)
              : acts.extend(election.id(), wanted.get(), form.reason(), official));
    } catch (ApprovalRefusedException e) {
      return show(election, fields, Map.of("date", String.valueOf(e.getMessage())), model);
    }
  }

  private String show(
      ElectionDefinition election,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    model.addAttribute(
        "view",
        new DeskView(
            election,
            box.hours(election.id()).orElseThrow(),
            clock.instant(),
            box.key(election.id()),
            parting.numbers(election.id()),
            parting.obstacles(election.id()),
            box.isWithoutVote(election.id())));
    model.addAttribute("refusal", possible.movingTheClose(election.id()).orElse(null));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "ballot/desk";
  }
}
