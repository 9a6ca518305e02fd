package org.hustings.server.ballot.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.ballot.StillPossible;
import org.hustings.server.ballot.VoidScope;
import org.hustings.server.ballot.VoidVotes;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where officials propose to make votes void that were cast on faulty papers.
@Controller
@RequestMapping("/staff/elections/{election}/void-votes")
@AllowedTo(Readers.class)
class VoidScreen {
  private static final Pattern NUMBERS =
      Pattern.compile("[1-9][0-9]{0,8}([ ,;\\n\\r]+[1-9][0-9]{0,8})*");

  private final VoidVotes votes;
  private final BallotPapers papers;
  private final Catalogue catalogue;
  private final StillPossible possible;

  VoidScreen(VoidVotes votes, BallotPapers papers, Catalogue catalogue, StillPossible possible) {
    this.votes = votes;
    this.papers = papers;
    this.catalogue = catalogue;
    this.possible = possible;
  }

  @GetMapping
  String show(ElectionDefinition election, Model model) {
    return show(election, Map.of(), Map.of(), model);
  }

  @PostMapping
  @AllowedTo(Officials.class)
  String propose(
      ElectionDefinition election,
      SignedIn official,
      @RequestParam Map<String, String> fields,
      Model model) {
    Map<String, String> faults = new HashMap<>();
    String reason = fields.getOrDefault("reason", "").strip();
    @Nullable VoidScope scope = inContest(election, fields, faults);
    if (reason.isEmpty()) {
      faults.put("reason", say(Message.of("void-staff.refused.reason")));
    }
    if (scope == null || !faults.isEmpty()) {
      return show(election, fields, faults, model);
    }
    try {
      return "redirect:/staff/approvals/" + votes.propose(election.id(), scope, reason, official);
    } catch (ApprovalRefusedException e) {
      return show(election, fields, Map.of("from", String.valueOf(e.getMessage())), model);
    }
  }

  /// In one contest all votes are void, unless others are named.
  private @Nullable VoidScope inContest(
      ElectionDefinition election, Map<String, String> fields, Map<String, String> faults) {
    String slug = fields.getOrDefault("contest", "").strip();
    if (slug.isEmpty()) {
      return scope(election, fields, faults);
    }
    ContestId contest =
        papers.papers(election.id()).stream()
            .map(BallotPaper::contest)
            .filter(one -> one.slug().equals(slug))
            .findFirst()
            .orElse(null);
    if (contest == null) {
      faults.put("contest", say(Message.of("void-staff.refused.contest")));
      return null;
    }
    boolean all =
        Stream.of("electors", "from", "until")
            .allMatch(name -> fields.getOrDefault(name, "").isBlank());
    @Nullable VoidScope votes = all ? new VoidScope.All() : scope(election, fields, faults);
    return votes == null ? null : new VoidScope.In(contest, votes);
  }

  private @Nullable VoidScope scope(
      ElectionDefinition election, Map<String, String> fields, Map<String, String> faults) {
    String electors = fields.getOrDefault("electors", "").strip();
    if (!electors.isEmpty()) {
      if (NUMBERS.matcher(electors).matches()) {
        return new VoidScope.Of(
            Arrays.stream(electors.split("[ ,;\\n\\r]+"))
                .map(number -> new ElectorNumber(Integer.parseInt(number)))
                .distinct()
                .toList());
      }
      faults.put("electors", say(Message.of("void-staff.refused.electors")));
      return null;
    }
    @Nullable Instant from = time(election, "from", fields, faults);
    @Nullable Instant until = time(election, "until", fields, faults);
    return from == null || until == null ? null : new VoidScope.Received(from, until);
  }

  private @Nullable Instant time(
      ElectionDefinition election,
      String name,
      Map<String, String> fields,
      Map<String, String> faults) {
    try {
      return LocalDateTime.parse(fields.getOrDefault(name, "").strip())
          .atZone(election.zone())
          .toInstant();
    } catch (DateTimeParseException e) {
      faults.put(name, say(Message.of("void-staff.refused.time")));
      return null;
    }
  }

  private String say(Message message) {
    return catalogue.in(Language.ENGLISH).say(message);
  }

  private String show(
      ElectionDefinition election,
      Map<String, String> fields,
      Map<String, String> faults,
      Model model) {
    List<VoidVotes.Decision> decisions = votes.decisions(election.id());
    model.addAttribute("election", election);
    model.addAttribute("refusal", possible.makingVoid(election.id()).orElse(null));
    model.addAttribute("decisions", decisions);
    model.addAttribute(
        "contests",
        papers.papers(election.id()).stream()
            .map(paper -> election.contest(paper.contest().slug()).orElseThrow())
            .toList());
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "ballot/void-staff";
  }
}
