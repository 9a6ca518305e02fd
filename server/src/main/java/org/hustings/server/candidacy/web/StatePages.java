package org.hustings.server.candidacy.web;

import java.time.Clock;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.OwnActs;
import org.hustings.server.candidacy.StandingTimes;
import org.hustings.server.candidacy.State;
import org.hustings.server.candidacy.StateChanges;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a candidate accepts, declines or withdraws, and the returning officer records what becomes of
/// a candidacy: each on a page that says beforehand what comes of it.
@Controller
@RequestMapping("/candidates/{election}/{contest}/{candidate}/own/state")
@AllowedTo(CandidateOrOfficer.class)
class StatePages {
  private final CandidateOrOfficer right;
  private final Candidacies candidacies;
  private final OwnActs acts;
  private final StateChanges changes;
  private final NextStates states;
  private final Clock clock;

  StatePages(
      CandidateOrOfficer right,
      Candidacies candidacies,
      OwnActs acts,
      StateChanges changes,
      NextStates states,
      Clock clock) {
    this.right = right;
    this.candidacies = candidacies;
    this.acts = acts;
    this.changes = changes;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/{state}")
  ModelAndView page(Standings.Found found, SignedIn person, @PathVariable("state") String state) {
    State next = NextStates.of(state).orElseThrow(StatePages::nothing);
    // whoever has the page open while something else is recorded goes on from what is recorded
    return states.next(found, isOfficer(found, person)).contains(next)
        ? page(found, person, next, "", null)
        : new ModelAndView(back(found));
  }

  private static UnansweredException nothing() {
    return UnansweredException.nothing(
        Message.of("candidacy.state-page.none"), Message.of("candidacy.state-page.none-back"));
  }

  @PostMapping
  @Done("done.candidacy.state")
  ModelAndView become(
      Standings.Found found,
      SignedIn person,
      @RequestParam State state,
      @RequestParam(defaultValue = "") String reason) {
    Candidacy candidacy = found.candidacy();
    boolean own = right.isCandidate(person, candidacy);
    if (!isOfficer(found, person) && !OwnActs.isOwn(state)) {
      throw new AccessDeniedException("This is for the returning officer.");
    }
    try {
      if (own) {
        acts.become(candidacy, state, reason, person);
      } else if (changes.needTwo(candidacy)) {
        return new ModelAndView(
            "redirect:/staff/approvals/" + changes.propose(candidacy, state, reason, person));
      } else {
        changes.change(candidacy, state, reason, person);
      }
      return new ModelAndView(back(found));
    } catch (RefusedException e) {
      return page(found, person, state, reason, e.reason());
    } catch (ApprovalRefusedException e) {
      return page(found, person, state, reason, inEnglish(e));
    }
  }

  private static Message inEnglish(ApprovalRefusedException refusal) {
    return Message.of(
        "platform.unanswered.in-english", "sentence", String.valueOf(refusal.getMessage()));
  }

  private static String back(Standings.Found found) {
    return "redirect:" + found.candidacy().path() + "/own";
  }

  private boolean isOfficer(Standings.Found found, SignedIn person) {
    return right.isOfficer(person, found.election().id().slug());
  }

  private ModelAndView page(
      Standings.Found found, SignedIn person, State next, String reason, @Nullable Message error) {
    Candidacy candidacy = found.candidacy();
    Timetable timetable = found.election().timetable();
    boolean own = right.isCandidate(person, candidacy);
    @Nullable Act wayBack = StandingTimes.wayBack(timetable).orElse(null);
    ModelAndView page = new ModelAndView("candidacy/state");
    page.addObject(
        "view",
        new StateView(
            found.election(),
            found.contest(),
            candidacy,
            candidacies.history(candidacy.id(), clock.instant()),
            next,
            reason,
            own,
            !own && changes.needTwo(candidacy),
            wayBack,
            wayBack == null || !wayBack.isPast(clock.instant(), timetable.zone()),
            error));
    if (error != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
