package org.hustings.server.nomination.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestDefinition;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Refusal;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an officer of a body records whom it nominates.
@Controller
@RequestMapping("/units/{unit}/nominate/{election}/{contest}")
@AllowedTo(AnyoneSignedIn.class)
class NominatePages {
  private final Candidacies candidacies;
  private final Nominations nominations;
  private final Recorder recorder;
  private final Roles roles;
  private final Clock clock;

  NominatePages(Candidacies candidacies, Nominations nominations, Recorder recorder, Roles roles, Clock clock) {
    this.candidacies = candidacies;
    this.nominations = nominations;
    this.recorder = recorder;
    this.roles = roles;
    this.clock = clock;
  }

  @GetMapping
  @AllowedTo(Everybody.class)
  ModelAndView form(Unit body, PublicContests.Defined defined, @Nullable SignedIn person) {
    List<Refusal> refusals = authority(person, body);
    return page(body, defined, Set.of(), refusals);
  }

  @PostMapping
  ModelAndView record(Unit body, PublicContests.Defined defined, @RequestParam(required = false) @Nullable Set<Long> candidate, SignedIn person) {
    Set<CandidacyId> chosen =
        candidate == null
            ? Set.of()
            : candidate.stream()
                .filter(Objects::nonNull)
                .map(CandidacyId::new)
                .collect(Collectors.toSet());
    List<Refusal> refusals = authority(person, body);
    if (refusals.isEmpty()) {
      Submission submission = new Submission(defined.contest().id(), body.id(), chosen);
      String source = "an officer of " + body.fullName();
      switch (recorder.record(submission, body, person.actor(), source)) {
        case Outcome.Recorded _ -> {
          return new ModelAndView("redirect:/units/" + body.id() + "/nominations");
        }
        case Outcome.Refused refused -> refusals = refused.refusals();
      }
    }
    return page(body, defined, chosen, refusals);
  }

  private List<Refusal> authority(@Nullable SignedIn person, Unit body) {
    return roles.holds(person, Role.OFFICER, body.id().slug())
        ? List.of()
        : List.of(new Refusal.NotItsOfficer(body.fullName()));
  }

  private ModelAndView page(
      Unit body, PublicContests.Defined defined, Set<CandidacyId> chosen, List<Refusal> refusals) {
    Set<CandidacyId> already =
        nominations.by(body.id()).stream()
            .filter(one -> one.ended() == null)
            .filter(one -> one.contest().equals(defined.contest().id()))
            .map(Nomination::candidacy)
            .collect(Collectors.toSet());
    List<Candidacy> standing =
        candidacies.in(defined.contest().id(), clock.instant()).stream()
            .filter(one -> one.stands() || already.contains(one.id()))
            .toList();
    ModelAndView page = new ModelAndView("nomination/nominate");
    page.addObject(
        "view",
        new NominateView(
            defined.election(),
            defined.contest(),
            form(body, defined.contest()),
            standing,
            already,
            chosen,
            refusals,
            clock.instant()));
    if (refusals.stream().anyMatch(Refusal.NotItsOfficer.class::isInstance)) {
      page.setStatus(HttpStatus.FORBIDDEN);
    } else if (!refusals.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static NominateView.Form form(Unit body, ContestDefinition contest) {
    return new NominateView.Form(
        "Record the nominations of " + body.fullName(),
        "Whom did your meeting nominate?",
        "/units/" + body.id() + "/nominate/" + contest.id(),
        contest.nominators(body.kind().id().slug()).orElse(null),
        "What you record is public at once. A slip can be put right by the returning officer.");
  }
}
