package org.hustings.server.ballot.voting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Window;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.ballot.Hours;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PackId;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.look.Look;
import org.hustings.server.dispatch.look.Looks;
import org.hustings.server.dispatch.paper.SamplePapers;
import org.hustings.server.dispatch.preview.SeenFirst;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlements;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The voter's own pages for an official who looks at them first, up to the last button. They know no
/// box: what is marked here can become no vote.
@Controller
@RequestMapping("/staff/elections/{election}/see-first")
@AllowedTo(Officials.class)
class SeenFirstBallotPages {
  private final SamplePapers papers;
  private final Looks looks;
  private final Clock clock;

  SeenFirstBallotPages(SamplePapers papers, Looks looks, Clock clock) {
    this.papers = papers;
    this.looks = looks;
    this.clock = clock;
  }

  @GetMapping("/papers")
  ModelAndView papers(SeenFirst seen, Words words) {
    return shown(seen, voter -> PaperPages.papers(BallotForm.unmarked(voter, words)));
  }

  @PostMapping("/papers")
  ModelAndView change(SeenFirst seen, HttpServletRequest request, Words words) {
    return shown(
        seen, voter -> PaperPages.papers(BallotForm.read(voter, words, request::getParameter)));
  }

  @PostMapping("/review")
  ModelAndView review(SeenFirst seen, HttpServletRequest request, Words words) {
    return shown(
        seen,
        voter ->
            PaperPages.review(BallotForm.read(voter, words, request::getParameter).toBeCast()));
  }

  /// Pages that answer a form are not there to be loaded anew.
  @GetMapping({"/review", "/cast"})
  String again(SeenFirst seen) {
    return "redirect:" + seen.address() + "/papers";
  }

  @PostMapping("/cast")
  @Done("done-staff.dispatch.test-paper")
  ModelAndView cast(SeenFirst seen, SignedIn official, HttpServletRequest request, Words words) {
    return shown(
        seen,
        voter -> {
          BallotForm ballot = BallotForm.read(voter, words, request::getParameter).toBeCast();
          return ballot.hasFaults() ? PaperPages.papers(ballot) : finished(seen, official);
        });
  }

  /// That it was done is taken down, and nothing of what was marked.
  private ModelAndView finished(SeenFirst seen, SignedIn official) {
    if (seen.open()) {
      looks.tick(seen.election().id(), Look.PAPER, official.actor());
    }
    return new ModelAndView("redirect:" + seen.address());
  }

  private ModelAndView shown(SeenFirst seen, Function<Voter, ModelAndView> page) {
    List<BallotPaper> sample = papers.of(seen.election()).papers();
    return sample.isEmpty()
        ? new ModelAndView("redirect:" + seen.address())
        : page.apply(nobody(seen.election(), sample));
  }

  private Voter nobody(ElectionDefinition election, List<BallotPaper> sample) {
    Instant now = clock.instant();
    Window window = election.timetable().ballot();
    Pack pack =
        new Pack(
            new PackId(0),
            election.id(),
            ElectorNumber.BEFORE_FIRST,
            Channel.ONLINE,
            new Entitlements(List.of()),
            null,
            null,
            0,
            now,
            Pack.State.DEAD);
    Duration grace = Objects.requireNonNullElse(election.ballot().grace(), Duration.ZERO);
    return new Voter(
        new VotersCode(SecurityCode.NO_REAL_CODE),
        pack,
        new Hours(window.opens(), window.closes(), grace, List.of(), election.zone()),
        election,
        sample.stream().map(paper -> paper.forVoter(pack.orderSeed())).toList(),
        Map.of(),
        Map.of(),
        now,
        true);
  }
}
