package org.hustings.server.candidacy.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.account.AnyoneSignedIn;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.CandidacyWords;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.RecordedSources;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.StandingTimes;
import org.hustings.server.candidacy.WhoMayStand;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.TimetableWords;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
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
  private final Members members;
  private final WhoMayStand whoMayStand;
  private final Standing standing;
  private final Clock clock;

  StandPages(
      Candidacies candidacies,
      Members members,
      WhoMayStand whoMayStand,
      Standing standing,
      Clock clock) {
    this.candidacies = candidacies;
    this.members = members;
    this.whoMayStand = whoMayStand;
    this.standing = standing;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(PublicContests.Defined found, SignedIn candidate, Words words) {
    List<String> obstacles = new ArrayList<>(hindrances(found, candidate, words));
    closed(found.election().timetable()).ifPresent(act -> obstacles.add(tooLate(act, words)));
    return page(found, candidate.name(), List.of(), obstacles);
  }

  @PostMapping
  @Done("done.candidacy.put-forward")
  ModelAndView putForward(
      PublicContests.Defined found, @RequestParam String name, SignedIn candidate, Words words) {
    List<String> refusals = new ArrayList<>(hindrances(found, candidate, words));
    closed(found.election().timetable()).ifPresent(act -> refusals.add(tooLate(act, words)));
    if (name.isBlank()) {
      refusals.add(words.say("candidacy.stand.refused.no-name"));
    }
    if (!refusals.isEmpty()) {
      return page(found, name, refusals, List.of());
    }
    Recording from = new Recording(candidate.actor(), RecordedSources.CANDIDATE, clock.instant());
    try {
      CandidacyId id =
          standing.stand(found.contest().id(), profile(name, candidate), candidate.id(), from);
      String path = candidacies.find(id, clock.instant()).orElseThrow().path();
      return new ModelAndView("redirect:" + path + "/own");
    } catch (DuplicateKeyException e) {
      return page(found, name, List.of(words.say("candidacy.stand.refused.already")), List.of());
    }
  }

  /// With the body that the register has the member in, which some thresholds ask for.
  private Profile profile(String name, SignedIn candidate) {
    @Nullable UnitId unit = members.of(candidate.id()).map(Member::unit).orElse(null);
    return new Profile(PersonName.of(name), unit, "", null);
  }

  private List<String> hindrances(PublicContests.Defined found, SignedIn candidate, Words words) {
    return whoMayStand.hindrances(found, candidate.id()).stream()
        .map(one -> CandidacyWords.hindrance(words, one))
        .toList();
  }

  private Optional<Act> closed(Timetable timetable) {
    return StandingTimes.closed(timetable, clock.instant());
  }

  private static String tooLate(Act act, Words words) {
    return words.say(
        "candidacy.stand.refused.too-late",
        "act",
        TimetableWords.act(words, act),
        "at",
        MomentMessage.value(act.at()));
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
