package org.hustings.server.nomination.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.AfterRuling;
import org.hustings.server.nomination.Nominating;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.Nominator;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Refusal;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an officer of a body records whom it nominates, and where a member nominates for themself,
/// in contests whose rules let members.
@Controller
class NominatePages {
  private static final String OF_BODY = "/units/{unit}/nominate/{election}/{contest}";
  private static final String OF_MEMBER = "/elections/{election}/{contest}/nominate";

  private final Candidacies candidacies;
  private final Nominations nominations;
  private final Members members;
  private final RegisterEntries entries;
  private final Recorder recorder;
  private final Clock clock;

  NominatePages(
      Candidacies candidacies,
      Nominations nominations,
      Members members,
      RegisterEntries entries,
      Recorder recorder,
      Clock clock) {
    this.candidacies = candidacies;
    this.nominations = nominations;
    this.members = members;
    this.entries = entries;
    this.recorder = recorder;
    this.clock = clock;
  }

  /// Whoever is no officer of the body is told so, and not only refused.
  @GetMapping(OF_BODY)
  @AllowedTo(Everybody.class)
  ModelAndView form(Unit body, PublicContests.Defined defined, @Nullable SignedIn person) {
    return form(new Nominating.OfBody(body), defined, person);
  }

  @PostMapping(OF_BODY)
  @Done("done.nomination.recorded")
  @AllowedTo(AnyoneSignedIn.class)
  ModelAndView record(
      Unit body,
      PublicContests.Defined defined,
      SignedIn person,
      @RequestParam(required = false) @Nullable Set<Long> candidate) {
    String done = "/units/" + body.id() + "/nominations";
    return record(new Nominating.OfBody(body), defined, person, candidate, done);
  }

  @GetMapping(OF_MEMBER)
  @AllowedTo(MembersOnly.class)
  ModelAndView form(PublicContests.Defined defined, SignedIn person) {
    return form(member(person), defined, person);
  }

  @PostMapping(OF_MEMBER)
  @Done("done.nomination.recorded")
  @AllowedTo(MembersOnly.class)
  ModelAndView record(
      PublicContests.Defined defined,
      SignedIn person,
      @RequestParam(required = false) @Nullable Set<Long> candidate) {
    String done = defined.contest().id().path() + "/nominate";
    return record(member(person), defined, person, candidate, done);
  }

  private Nominating.OfMember member(SignedIn person) {
    return members
        .of(person.id())
        .flatMap(member -> entries.find(member.number(), clock.instant()))
        .map(Nominating.OfMember::new)
        .orElseThrow(() -> new AccessDeniedException("This is for members: sign in as one."));
  }

  private ModelAndView form(
      Nominating by, PublicContests.Defined defined, @Nullable SignedIn person) {
    List<Refusal> hindrances =
        Stream.concat(
                recorder.refusal(by, person).stream(), recorder.entitlement(defined, by).stream())
            .toList();
    return page(by, defined, Set.of(), List.of(), hindrances);
  }

  private ModelAndView record(
      Nominating by,
      PublicContests.Defined defined,
      SignedIn person,
      @Nullable Set<Long> sent,
      String done) {
    Set<CandidacyId> chosen = Ticked.candidates(sent);
    return switch (recorder.record(new Submission(defined.contest().id(), by, chosen), person)) {
      case Outcome.Recorded _ -> new ModelAndView("redirect:" + done);
      case Outcome.Refused(var refusals) -> page(by, defined, chosen, refusals, List.of());
    };
  }

  private ModelAndView page(
      Nominating by,
      PublicContests.Defined defined,
      Set<CandidacyId> chosen,
      List<Refusal> refusals,
      List<Refusal> hindrances) {
    ContestId contest = defined.contest().id();
    Set<CandidacyId> already =
        nominations.by(by.nominator(), contest).stream()
            .map(Nomination::candidacy)
            .collect(Collectors.toSet());
    List<Candidacy> standing =
        candidacies.in(contest, clock.instant()).stream()
            .filter(one -> one.stands() || already.contains(one.id()))
            .toList();
    ModelAndView page = new ModelAndView("nomination/nominate");
    page.addObject(
        "view",
        new NominateView(
            defined.election(),
            defined.contest(),
            NominateView.Form.of(by, contest, recorder.bound(defined, by).orElse(null)),
            standing,
            already,
            chosen,
            refusals,
            hindrances,
            recorder.stopped(contest).orElse(null),
            ruled(by.nominator(), defined),
            clock.instant()));
    if (!refusals.isEmpty()) {
      page.setStatus(status(refusals));
    } else if (hindrances.stream().anyMatch(Refusal.NotItsOfficer.class::isInstance)) {
      page.setStatus(HttpStatus.FORBIDDEN);
    }
    return page;
  }

  private List<Message> ruled(Nominator nominator, PublicContests.Defined defined) {
    Message next = AfterRuling.next(defined, nominator, clock.instant());
    return nominations.history(defined.contest().id()).stream()
        .filter(one -> one.nominator().equals(nominator) && isRuledInvalid(one))
        .map(one -> ruled(one, defined, next))
        .toList();
  }

  private boolean isRuledInvalid(Nomination nomination) {
    Nomination.Ended ended = nomination.ended();
    return ended != null && ended.ruledInvalid() && !nominations.isReinstated(nomination.id());
  }

  private Message ruled(Nomination nomination, PublicContests.Defined defined, Message next) {
    Nomination.Ended ended = Objects.requireNonNull(nomination.ended());
    String candidate =
        candidacies.find(nomination.candidacy(), clock.instant()).orElseThrow().name().shown();
    return Message.of(
        "ruling.own",
        "candidate",
        candidate,
        "at",
        ended.at().atZone(defined.election().zone()),
        "reason",
        ended.reason(),
        "next",
        next);
  }

  private static HttpStatus status(List<Refusal> refusals) {
    return refusals.stream().anyMatch(Refusal.NotItsOfficer.class::isInstance)
        ? HttpStatus.FORBIDDEN
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
