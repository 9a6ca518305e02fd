package org.hustings.server.roll.web;

import org.hustings.definition.ElectionDefinition;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.change.RollChanges;
import org.hustings.words.Message;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The public numbers of a roll, as a page and as data.
@Controller
@AllowedTo(Everybody.class)
class RollPages {
  private final Roll roll;
  private final RollChanges changes;
  private final Units units;

  RollPages(Roll roll, RollChanges changes, Units units) {
    this.roll = roll;
    this.changes = changes;
    this.units = units;
  }

  @GetMapping("/elections/{election}/roll")
  String page(ElectionDefinition election, Model model) {
    model.addAttribute("view", new RollView(election, units));
    model.addAttribute("roll", roll.frozen(election.id()).orElse(null));
    model.addAttribute("added", changes.added(election.id()));
    model.addAttribute("removed", changes.removed(election.id()));
    model.addAttribute("changes", changes.published(election.id()));
    return "roll/roll";
  }

  @GetMapping("/elections/{election}/roll.json")
  @ResponseBody
  ResponseEntity<RollJson> json(ElectionDefinition election) {
    FrozenRoll frozen =
        roll.frozen(election.id())
            .orElseThrow(() ->
                UnansweredException.nothing(
                    Message.of("roll.unanswered.not-frozen"), Message.of("roll.unanswered.where")));
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", "*")
        .body(
            RollJson.of(
                new RollView(election, units),
                frozen,
                changes.added(election.id()),
                changes.removed(election.id()),
                changes.published(election.id())));
  }
}
