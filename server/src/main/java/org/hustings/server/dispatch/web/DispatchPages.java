package org.hustings.server.dispatch.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.dispatch.batch.DispatchNumbers;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.post.Booklet;
import org.hustings.server.dispatch.reissue.PackHistory;
import org.hustings.server.dispatch.reissue.SelfService;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What everybody sees of dispatch: the figures and the booklets; and a member, their own ballot.
@Controller
@RequestMapping("/elections/{election}")
@AllowedTo(Everybody.class)
class DispatchPages {
  private final DispatchNumbers numbers;
  private final BallotPapers papers;
  private final PackHistory history;
  private final Roll roll;
  private final SelfService selfService;
  private final Rehearsal rehearsal;
  private final Clock clock;

  DispatchPages(
      DispatchNumbers numbers,
      BallotPapers papers,
      PackHistory history,
      Roll roll,
      SelfService selfService,
      Rehearsal rehearsal,
      Clock clock) {
    this.numbers = numbers;
    this.papers = papers;
    this.history = history;
    this.roll = roll;
    this.selfService = selfService;
    this.rehearsal = rehearsal;
    this.clock = clock;
  }

  @GetMapping("/dispatch")
  String dispatch(Opened opened, Model model) {
    model.addAttribute("opened", opened);
    model.addAttribute("numbers", numbers.of(opened.election().id()));
    model.addAttribute("papers", papers.papers(opened.election().id()));
    return "dispatch/dispatch";
  }

  @GetMapping("/dispatch.json")
  ResponseEntity<NumbersJson> json(Opened opened) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic())
        .header("Access-Control-Allow-Origin", "*")
        .body(NumbersJson.of(opened.election().id(), numbers.of(opened.election().id())));
  }

  @GetMapping("/{contest}/booklet.pdf")
  ResponseEntity<byte[]> booklet(Opened opened, @PathVariable String contest) {
    BallotPaper paper =
        Optional.of(contest)
            .filter(ElectionId::isSlug)
            .map(slug -> new ContestId(opened.election().id(), slug))
            .flatMap(id -> papers.find(id.election()).flatMap(settled -> settled.paper(id)))
            .orElseThrow(() ->
                UnansweredException.nothing(
                    "There is no booklet of \"" + contest + "\".",
                    "There is one of each contest with a vote, once its ballot paper is settled."));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(Booklet.of(opened.election(), paper, rehearsal.isOn() ? Rehearsal.SENTENCE : ""));
  }

  @GetMapping("/where-is-my-ballot")
  String whereIsMyBallot(Opened opened, Model model) {
    return where(opened, "", model);
  }

  /// Whoever has signed in has another ballot sent to the postal address on the roll.
  @PostMapping("/where-is-my-ballot/by-post")
  String byPost(Opened opened, Model model) {
    Optional<String> refusal =
        elector(opened)
            .map(one -> selfService.requestByPost(opened.election(), one))
            .orElse(Optional.of("Sign in as a member who is on the roll."));
    return refusal.isEmpty()
        ? "redirect:" + opened.path() + "/where-is-my-ballot"
        : where(opened, refusal.get(), model);
  }

  private Optional<Elector> elector(Opened opened) {
    return Optional.ofNullable(SignedIn.here())
        .map(SignedIn::id)
        .filter(id -> id.register().equals("member"))
        .flatMap(id -> roll.ofMember(opened.election().id(), new MemberNumber(id.reference())));
  }

  private String where(Opened opened, String fault, Model model) {
    Optional<Elector> elector = elector(opened);
    model.addAttribute("opened", opened);
    model.addAttribute("fault", fault);
    model.addAttribute("closed", selfService.closedByPost(opened.election()).orElse(""));
    model.addAttribute("over", opened.election().timetable().ballot().isAfter(clock.instant()));
    model.addAttribute("postal", elector.filter(one -> one.postalAddress() != null).isPresent());
    model.addAttribute("signedIn", SignedIn.here() != null);
    model.addAttribute("onTheRoll", elector.isPresent());
    model.addAttribute(
        "steps",
        elector.map(one -> history.of(opened.election().id(), one.number())).orElse(List.of()));
    return "dispatch/where";
  }
}
