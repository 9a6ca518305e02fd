package org.hustings.server.nomination.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.Nominators;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.MemberNomination;
import org.hustings.server.nomination.MemberNominations;
import org.hustings.server.nomination.MemberRecorder;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Refusal;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.server.platform.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a member nominates for themself, in contests whose rules let members.
@Controller
@RequestMapping("/elections/{election}/{contest}/nominate")
@AllowedTo(MembersOnly.class)
class MemberNominatePages {
  private final Members members;
  private final RegisterEntries entries;
  private final Candidacies candidacies;
  private final MemberNominations nominations;
  private final MemberRecorder recorder;
  private final Clock clock;

  MemberNominatePages(Members members, RegisterEntries entries, Candidacies candidacies, MemberNominations nominations, MemberRecorder recorder, Clock clock) {
    this.members = members;
    this.entries = entries;
    this.candidacies = candidacies;
    this.nominations = nominations;
    this.recorder = recorder;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(PublicContests.Defined defined, SignedIn person) {
    return page(defined, member(person), Set.of(), List.of());
  }

  @PostMapping
  ModelAndView record(PublicContests.Defined defined, @RequestParam(required = false) @Nullable Set<Long> candidate, SignedIn person) {
    RegisterEntry member = member(person);
    Set<CandidacyId> chosen =
        candidate == null
            ? Set.of()
            : candidate.stream().map(CandidacyId::new).collect(Collectors.toSet());
    return switch (recorder.record(defined, member, chosen, person.actor())) {
      case Outcome.Recorded _ ->
          new ModelAndView("redirect:" + defined.contest().id().path() + "/nominate");
      case Outcome.Refused refused -> page(defined, member, chosen, refused.refusals());
    };
  }

  private RegisterEntry member(SignedIn person) {
    return members.of(person.id())
        .flatMap(member -> entries.find(member.number(), clock.instant()))
        .orElseThrow(() -> new AccessDeniedException("This is for members: sign in as one."));
  }

  private ModelAndView page(
      PublicContests.Defined defined,
      RegisterEntry member,
      Set<CandidacyId> chosen,
      List<Refusal> refusals) {
    var contest = defined.contest().id();
    Set<CandidacyId> already =
        nominations.by(member.member().number(), contest).stream()
            .map(MemberNomination::candidacy)
            .collect(Collectors.toSet());
    List<Candidacy> standing =
        candidacies.in(contest, clock.instant()).stream()
            .filter(one -> one.stands() || already.contains(one.id()))
            .toList();
    Nominators.@Nullable OfMembers bound = recorder.entitled(defined, member).orElse(null);
    ModelAndView page = new ModelAndView("nomination/nominate");
    page.addObject(
        "view",
        new NominateView(
            defined.election(),
            defined.contest(),
            new NominateView.Form(
                "Nominate",
                "Whom do you nominate?",
                contest.path() + "/nominate",
                bound,
                told(bound)),
            standing,
            already,
            chosen,
            refusals,
            clock.instant()));
    if (!refusals.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static String told(Nominators.@Nullable OfMembers bound) {
    return bound != null && bound.namesPublic()
        ? "That you nominate somebody is public, with your name, at once."
        : "The public learns how many members nominated a candidate, and not who. The returning"
            + " officer sees it and can put a slip right.";
  }
}
