package org.hustings.server.ballot.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Extensions;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.TwoPersonActs;
import org.hustings.server.election.definition.ElectionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The staff's overview of a ballot: its key, its hours, its numbers; and the proposal to extend
/// it.
@Controller
class BallotDesk {
  private final BallotElections elections;
  private final Box box;
  private final Parting parting;
  private final Extensions extensions;
  private final TwoPersonActs acts;
  private final Clock clock;

  BallotDesk(
      BallotElections elections,
      Box box,
      Parting parting,
      Extensions extensions,
      TwoPersonActs acts,
      Clock clock) {
    this.elections = elections;
    this.box = box;
    this.parting = parting;
    this.extensions = extensions;
    this.acts = acts;
    this.clock = clock;
  }

  @GetMapping("/staff/elections/{election}/ballot")
  String show(@PathVariable String election, Model model) {
    return show(elections.forReader(election), Map.of(), Map.of(), model);
  }

  @PostMapping("/staff/elections/{election}/ballot/extension")
  String extend(
      @PathVariable String election, @RequestParam Map<String, String> fields, Model model) {
    var official = elections.official();
    ElectionDefinition found = elections.find(election);
    Map<String, String> faults = new LinkedHashMap<>();
    Instant closes = closes(found, fields, faults);
    if (fields.getOrDefault("reason", "").isBlank()) {
      faults.put("reason", "Say why: the reason is kept and announced.");
    }
    if (closes == null || !faults.isEmpty()) {
      return show(found, fields, faults, model);
    }
    try {
      return "redirect:/staff/approvals/"
          + acts.extend(found.id(), closes, fields.getOrDefault("reason", ""), official);
    } catch (ApprovalRefusedException e) {
      faults.put("date", String.valueOf(e.getMessage()));
      return show(found, fields, faults, model);
    }
  }

  private static @Nullable Instant closes(
      ElectionDefinition election, Map<String, String> fields, Map<String, String> faults) {
    try {
      LocalDate date = LocalDate.parse(fields.getOrDefault("date", ""));
      LocalTime time = LocalTime.parse(fields.getOrDefault("time", ""));
      return LocalDateTime.of(date, time).atZone(election.zone()).toInstant();
    } catch (DateTimeException _) {
      faults.put("date", "Give the new close as a date and a time.");
      return null;
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
            extensions.of(election.id()),
            parting.obstacles(election.id())));
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "ballot/desk";
  }
}
