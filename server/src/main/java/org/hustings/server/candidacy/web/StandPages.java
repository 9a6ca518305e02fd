package org.hustings.server.candidacy.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.WhoMayStand;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.AllowedTo;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a member puts themselves forward in a contest.
@Controller
@RequestMapping("/elections/{election}/{contest}/stand")
@AllowedTo(AnyoneSignedIn.class)
class StandPages {
  private final Candidacies candidacies;
  private final WhoMayStand whoMayStand;
  private final Standing standing;
  private final Clock clock;

  StandPages(Candidacies candidacies, WhoMayStand whoMayStand, Standing standing, Clock clock) {
    this.candidacies = candidacies;
    this.whoMayStand = whoMayStand;
    this.standing = standing;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(PublicContests.Defined found, SignedIn candidate) {
    return page(found, candidate.name(), List.of(), whoMayStand.refusals(found, candidate.id()));
  }

  @PostMapping
  ModelAndView putForward(
      PublicContests.Defined found, @RequestParam String name, SignedIn candidate) {
    List<String> refusals = new ArrayList<>(whoMayStand.refusals(found, candidate.id()));
    closed(found.election().timetable()).ifPresent(refusals::add);
    if (name.isBlank()) {
      refusals.add("Give your name as it is to stand on the ballot paper.");
    }
    if (!refusals.isEmpty()) {
      return page(found, name, refusals, List.of());
    }
    Recording from = new Recording(candidate.actor(), "the candidate", clock.instant());
    try {
      CandidacyId id =
          standing.putForward(
              found.contest().id(), Profile.of(PersonName.of(name)), candidate.id(), from);
      String path = candidacies.find(id, clock.instant()).orElseThrow().path();
      return new ModelAndView("redirect:" + path + "/own");
    } catch (DuplicateKeyException e) {
      return page(found, name, List.of("You stand in this contest already."), List.of());
    }
  }

  /// Until when one can be put forward: the deadline for statements, else the close of nominations.
  private Optional<String> closed(Timetable timetable) {
    Instant now = clock.instant();
    return timetable
        .act(ActKind.STATEMENTS_CLOSE)
        .or(() -> timetable.act(ActKind.NOMINATIONS_CLOSE))
        .filter(act -> act.isPast(now, timetable.zone()))
        .map(StandPages::words);
  }

  private static String words(Act act) {
    return act.words() + ": " + act.at().words() + ". It is too late to put yourself forward.";
  }

  /// @param errors why what was sent was refused
  /// @param obstacles why it would be
  private static ModelAndView page(
      PublicContests.Defined found, String name, List<String> errors, List<String> obstacles) {
    ModelAndView page = new ModelAndView("candidacy/stand");
    page.addObject("election", found.election());
    page.addObject("contest", found.contest());
    page.addObject("name", name);
    page.addObject("errors", errors);
    page.addObject("obstacles", obstacles);
    if (!errors.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
