package org.hustings.server.ballot.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.ballot.Disqualifications;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.TwoPersonActs;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.words.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Every disqualification of an election's votes with what became of it, and the proposal to take
/// one back.
@Controller
@RequestMapping("/staff/elections/{election}/disqualifications")
@AllowedTo(Readers.class)
class DisqualificationScreen {
  private static final int MOST = 500;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private final Disqualifications disqualifications;
  private final Parting parting;
  private final Roll roll;
  private final TwoPersonActs acts;

  DisqualificationScreen(
      Disqualifications disqualifications, Parting parting, Roll roll, TwoPersonActs acts) {
    this.disqualifications = disqualifications;
    this.parting = parting;
    this.roll = roll;
    this.acts = acts;
  }

  @GetMapping
  String show(
      ElectionDefinition election, @RequestParam(defaultValue = "") String elector, Model model) {
    return show(election, Map.of("elector", elector), Map.of(), model);
  }

  @PostMapping("/take-back")
  @AllowedTo(Officials.class)
  String takeBack(
      ElectionDefinition election,
      SignedIn official,
      @RequestParam Map<String, String> fields,
      Model model) {
    String number = fields.getOrDefault("elector", "").strip();
    if (!NUMBER.matcher(number).matches()) {
      return show(
          election,
          fields,
          Map.of("elector", EnglishSite.say(Message.of("box-staff.disqualified.number"))),
          model);
    }
    String reason = fields.getOrDefault("reason", "");
    try {
      ElectorNumber elector = new ElectorNumber(Integer.parseInt(number));
      return "redirect:/staff/approvals/"
          + acts.reinstate(election.id(), elector, reason, official);
    } catch (ApprovalRefusedException e) {
      String field = reason.isBlank() ? "reason" : "elector";
      return show(election, fields, Map.of(field, String.valueOf(e.getMessage())), model);
    }
  }

  private String show(
      ElectionDefinition election,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    List<DisqualificationLine> lines =
        disqualifications.history(election.id(), MOST).stream()
            .map(entry -> new DisqualificationLine(entry, name(election, entry), election.zone()))
            .toList();
    model.addAttribute("election", election);
    model.addAttribute("lines", lines);
    model.addAttribute("most", MOST);
    model.addAttribute("parted", parting.isBegun(election.id()));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "ballot/disqualifications";
  }

  private String name(ElectionDefinition election, Disqualifications.Entry entry) {
    return roll.find(election.id(), entry.elector())
        .map(Elector::name)
        .orElseGet(() -> EnglishSite.say(Message.of("box-staff.disqualified.off-roll")));
  }
}
