package org.hustings.server.nomination.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CorrectedNames;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Trackers;
import org.hustings.server.nomination.tracker.Choice;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.slate.Endorsement;
import org.hustings.server.slate.Endorsements;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A candidate's public page, and the photograph on it.
@Controller
@RequestMapping("/candidates/{election}/{contest}/{candidate}")
@AllowedTo(Everybody.class)
class CandidatePages {
  private final Trackers trackers;
  private final Candidacies candidacies;
  private final CorrectedNames corrected;
  private final Endorsements endorsements;
  private final Units units;
  private final Roles roles;
  private final Clock clock;

  CandidatePages(
      Trackers trackers,
      Candidacies candidacies,
      CorrectedNames corrected,
      Endorsements endorsements,
      Units units,
      Roles roles,
      Clock clock) {
    this.trackers = trackers;
    this.candidacies = candidacies;
    this.corrected = corrected;
    this.endorsements = endorsements;
    this.units = units;
    this.roles = roles;
    this.clock = clock;
  }

  @GetMapping
  String page(
      PublicContests.Defined defined,
      @PathVariable String candidate,
      @RequestParam(name = "as-at", required = false) @Nullable String parameter,
      @Nullable SignedIn person,
      Model model) {
    AsAt asAt = AsAt.asked(parameter, defined.election().zone(), clock);
    Instant now = asAt.instant();
    Candidacy candidacy = find(defined, candidate, now);
    String candidacyId = Long.toString(candidacy.id().number());
    boolean actsHere = !asAt.isEarlier() && roles.holds(person, Role.CANDIDATE, candidacyId);
    UnitId own = candidacy.profile().unit();
    model.addAttribute(
        "view",
        new CandidateView(
            defined.election(),
            defined.contest(),
            asAt,
            candidacy,
            line(defined, candidacy, now),
            candidacies.history(candidacy.id(), now),
            candidacies
                .statement(candidacy.id(), now)
                .map(Statement::new)
                .map(Statement::html)
                .orElse(""),
            candidacies.photograph(candidacy.id(), now).isPresent(),
            own == null ? null : units.asAt(asAt).find(own).orElse(null),
            begun(candidacy, now),
            corrected.of(candidacy.id(), now),
            actsHere));
    return "nomination/candidate";
  }

  @GetMapping(path = "/photograph", produces = MediaType.IMAGE_JPEG_VALUE)
  ResponseEntity<byte[]> photograph(
      PublicContests.Defined defined,
      @PathVariable String candidate,
      @RequestParam(name = "as-at", required = false) @Nullable String parameter) {
    Instant now = AsAt.asked(parameter, defined.election().zone(), clock).instant();
    return candidacies
        .photograph(find(defined, candidate, now).id(), now)
        .map(jpeg ->
            ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(jpeg))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private List<Endorsement> begun(Candidacy candidacy, Instant now) {
    Predicate<Endorsement> hasBegun = one -> !one.since().isAfter(now);
    return endorsements.history(candidacy.id()).stream().filter(hasBegun).toList();
  }

  private Line line(PublicContests.Defined defined, Candidacy candidacy, Instant now) {
    return trackers.of(defined, Choice.EVERYBODY, now).tracker().lines().stream()
        .filter(line -> line.candidate().id().equals(candidacy.id()))
        .findFirst()
        .orElseThrow();
  }

  private Candidacy find(PublicContests.Defined defined, String candidate, Instant now) {
    return candidacies
        .find(defined.contest().id(), candidate, now)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of(
                    "nothing.candidate-of",
                    "candidate",
                    candidate,
                    "contest",
                    defined.contest().name(),
                    "election",
                    defined.election().title()),
                Message.of("nothing.see-nominations")));
  }
}
