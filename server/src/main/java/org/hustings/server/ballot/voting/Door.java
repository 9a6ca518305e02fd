package org.hustings.server.ballot.voting;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.Admission;
import org.hustings.server.ballot.Box;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.EndedCandidacies;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.Stops;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Lets voters in to their papers by the code that their browser carries; whoever cannot come in is
/// told why.
@Component
class Door {
  private final Box box;
  private final BallotPapers papers;
  private final EndedCandidacies ended;
  private final Elections elections;
  private final Stops stops;
  private final Notices notices;
  private final Clock clock;

  /// Each page asks for the definition, which seldom changes while people vote.
  private final LoadingCache<ElectionId, ElectionDefinition> known =
      Caffeine.newBuilder()
          .refreshAfterWrite(Duration.ofMillis(500))
          .expireAfterWrite(Duration.ofSeconds(1))
          .maximumSize(100)
          .build(this::read);

  /// Nor does what was decided about single contests.
  private final LoadingCache<ElectionId, Map<ContestId, Stop>> stopped =
      Caffeine.newBuilder()
          .refreshAfterWrite(Duration.ofMillis(500))
          .expireAfterWrite(Duration.ofSeconds(1))
          .maximumSize(100)
          .build(this::readStopped);

  Door(
      Box box,
      BallotPapers papers,
      EndedCandidacies ended,
      Elections elections,
      Stops stops,
      Notices notices,
      Clock clock) {
    this.box = box;
    this.papers = papers;
    this.ended = ended;
    this.elections = elections;
    this.stops = stops;
    this.notices = notices;
    this.clock = clock;
  }

  /// The page for a voter who is let in, else the page that says why not.
  ModelAndView letIn(HttpServletRequest request, Function<Voter, ModelAndView> page) {
    Optional<VotersCode> code = CodeCookie.code(request);
    return code.isEmpty() ? new ModelAndView("redirect:/vote") : letIn(code.get(), request, page);
  }

  /// As [#letIn], for a form that was sent: from the page of the same voter it must have come.
  ModelAndView letInWithForm(
      HttpServletRequest request, String guard, Function<Voter, ModelAndView> page) {
    Optional<VotersCode> code = CodeCookie.code(request);
    if (code.isPresent() && !code.get().isGuardedBy(guard)) {
      return notices.otherVoter().page();
    }
    return letIn(request, page);
  }

  private ModelAndView letIn(
      VotersCode code, HttpServletRequest request, Function<Voter, ModelAndView> page) {
    return switch (box.admit(code.code(), request.getRemoteAddr())) {
      case Admission.Admitted(var pack, var hours) -> page.apply(voter(code, pack));
      case Admission.AlreadyVoted voted ->
          notices.alreadyVoted(voted, CodeCookie.attempt(request).isPresent()).page();
      case Admission.VoidInContests some ->
          notices.voidInContests(some, election(some.pack().election())).page();
      case Admission.UnknownCode _ -> new ModelAndView("redirect:/vote");
      case Admission.Stopped stopped -> notices.stopped(stopped).page();
      case Admission.NotHandedOver(Pack pack) -> notices.notHandedOver(pack).page();
      case Admission.Disqualified disqualified -> notices.disqualified(disqualified).page();
      case Admission.DeadCode dead -> notices.dead(dead).page();
      case Admission.ByPostOnly byPost -> notices.byPostOnly(byPost.pack()).page();
      case Admission.TooManyTries _ -> notices.tooManyTries().page();
      case Admission.NotYetOpen(var pack, var opens) -> notices.notYetOpen(pack, opens).page();
      case Admission.Closed(var pack, var closed) -> notices.closed(pack, closed).page();
    };
  }

  /// The definition as it was a second ago at most.
  ElectionDefinition election(ElectionId id) {
    return known.get(id);
  }

  private ElectionDefinition read(ElectionId id) {
    return elections.find(id).orElseThrow();
  }

  private Map<ContestId, Stop> readStopped(ElectionId id) {
    return stops.ofContests(id, clock.instant());
  }

  /// What is before the voter with this pack.
  Voter voter(VotersCode code, Pack pack) {
    return new Voter(
        code,
        pack,
        box.hours(pack.election()).orElseThrow(),
        election(pack.election()),
        papers.find(pack.election()).orElseThrow().of(pack),
        ended.of(pack.election()),
        stopped.get(pack.election()),
        clock.instant(),
        false);
  }
}
