package org.hustings.server.nomination.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.NominationId;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Refusal;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The record of a contest: everything that was ever recorded, for all to read, and for the
/// returning officer to put right.
@Controller
@RequestMapping("/elections/{election}/{contest}/nominations/record")
@AllowedTo(Everybody.class)
class RecordPages {
  private final Nominations nominations;
  private final Candidacies candidacies;
  private final Units units;
  private final Recorder recorder;
  private final Roles roles;
  private final Clock clock;

  RecordPages(Nominations nominations, Candidacies candidacies, Units units, Recorder recorder, Roles roles, Clock clock) {
    this.nominations = nominations;
    this.candidacies = candidacies;
    this.units = units;
    this.recorder = recorder;
    this.roles = roles;
    this.clock = clock;
  }

  @GetMapping
  String page(PublicContests.Defined defined, @Nullable SignedIn person, Model model) {
    return show(defined, person, "", model);
  }

  /// Takes a nomination off the record, or puts another candidate in the place of the one.
  @PostMapping("/{nomination}")
  @AllowedTo(TheReturningOfficer.class)
  String putRight(PublicContests.Defined defined, @PathVariable long nomination, @RequestParam String reason, @RequestParam(required = false) @Nullable Long instead, SignedIn officer, Model model) {
    Nomination found =
        nominations
            .find(new NominationId(nomination))
            .filter(one -> one.contest().equals(defined.contest().id()) && one.ended() == null)
            .orElseThrow(() ->
                UnansweredException.nothing(
                    "This nomination is not on the record.", "See the record of the contest."));
    if (reason.isBlank()) {
      return show(defined, officer, "Say why: the reason is published.", model);
    }
    if (instead == null) {
      recorder.withdraw(found, reason, officer.actor());
    } else {
      Outcome outcome = recorder.correct(found, new CandidacyId(instead), reason, officer.actor());
      if (outcome instanceof Outcome.Refused refused) {
        String words =
            refused.refusals().stream().map(Refusal::words).collect(Collectors.joining(" "));
        return show(defined, officer, words, model);
      }
    }
    return "redirect:" + defined.contest().id().path() + "/nominations/record";
  }

  private String show(
      PublicContests.Defined defined, @Nullable SignedIn person, String error, Model model) {
    var now = clock.instant();
    List<Candidacy> standing = candidacies.in(defined.contest().id(), now);
    var names =
        standing.stream().collect(Collectors.toMap(Candidacy::id, one -> one.name().shown()));
    List<RecordView.Line> lines =
        nominations.history(defined.contest().id()).stream()
            .filter(one -> !one.recordedAt().isAfter(now))
            .map(one ->
                new RecordView.Line(
                    one.id(),
                    one.recordedAt(),
                    units.find(one.body()).orElseThrow().fullName(),
                    "/units/" + one.body() + "/nominations",
                    names.getOrDefault(one.candidacy(), ""),
                    one.source(),
                    one.ended()))
            .toList();
    boolean mayPutRight = roles.holds(person, Role.RETURNING_OFFICER);
    model.addAttribute(
        "view",
        new RecordView(
            defined.election(),
            defined.contest(),
            defined.contest().id().path() + "/nominations/record",
            "Everything that bodies ever nominated for " + defined.contest().name(),
            "Body",
            lines,
            standing,
            mayPutRight,
            error));
    return "nomination/record";
  }
}
