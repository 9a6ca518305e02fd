package org.hustings.server.election.staff;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.election.AlsoOfQuestions;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopKind;
import org.hustings.server.election.stop.StopProposals;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where an official proposes that one contest alone is called off, postponed or annulled.
@Controller
@RequestMapping("/staff/elections/{election}/{contest}/stop")
@AllowedTo(Officials.class)
@AlsoOfQuestions
class ContestStopScreen {
  private final Stops stops;
  private final StopProposals proposals;
  private final CalledAgain again;
  private final Words english;
  private final Clock clock;

  ContestStopScreen(
      Stops stops, StopProposals proposals, CalledAgain again, Catalogue catalogue, Clock clock) {
    this.stops = stops;
    this.proposals = proposals;
    this.again = again;
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(PublicContests.Defined defined) {
    return show(defined, Map.of(), Map.of());
  }

  @PostMapping
  ModelAndView propose(
      PublicContests.Defined defined, @RequestParam Map<String, String> sent, SignedIn official) {
    StopForm form = new StopForm(sent, english);
    String reason = form.reason("reason");
    Optional<StopKind> kind = form.kind(english.say("stop-staff.contest.choose"));
    return form.proposed(
            "kind", () -> proposals.propose(defined, kind.orElseThrow(), reason, official))
        .orElseGet(() -> StopForm.again(show(defined, sent, form.fields().faults())));
  }

  /// Makes the draft in which a contest that does not go on is called again.
  @PostMapping("/again")
  @Done("done-staff.election.called-again")
  ModelAndView callAgain(PublicContests.Defined defined, SignedIn official) {
    StopForm form = new StopForm(Map.of(), english);
    if (stops.of(defined.contest().id(), clock.instant()).filter(Stop::isOfContest).isEmpty()) {
      form.fields().fault("again", english.say("stop-staff.contest.again.goes-on"));
    }
    try {
      if (form.fields().faults().isEmpty()) {
        return new ModelAndView(
            "redirect:/staff/elections/" + again.make(defined, official.actor()));
      }
    } catch (RefusedException e) {
      form.fields().fault("again", english.say(e.reason()));
    }
    return StopForm.again(show(defined, Map.of(), form.fields().faults()));
  }

  private ModelAndView show(
      PublicContests.Defined defined, Map<String, String> sent, Map<String, String> faults) {
    ModelAndView page = new ModelAndView("election/staff/stop-contest");
    page.addObject("election", defined.election());
    page.addObject("contest", defined.contest());
    page.addObject("stop", stops.of(defined.contest().id(), clock.instant()).orElse(null));
    page.addObject("again", again.of(defined.contest().id()).map(ElectionId::toString).orElse(""));
    page.addObject("possible", proposals.possible(defined));
    page.addObject(
        "proposed",
        proposals.open(defined.contest().id()).map(Approval::id).map(Object::toString).orElse(""));
    page.addObject("sent", sent);
    page.addObject("faults", faults);
    page.addObject("english", english);
    return page;
  }
}
