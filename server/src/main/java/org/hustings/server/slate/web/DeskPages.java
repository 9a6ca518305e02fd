package org.hustings.server.slate.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.WebAddress;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.Endorsements;
import org.hustings.server.slate.GroupId;
import org.hustings.server.slate.Groups;
import org.hustings.server.slate.Organisers;
import org.hustings.server.slate.Slate;
import org.hustings.server.slate.Slates;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a campaign group's organiser, or the returning officer, tells whom the group backs.
@Controller
@RequestMapping("/groups/{group}/desk")
@AllowedTo(ActingForGroup.class)
class DeskPages {
  private static final int LONGEST_ABOUT = 500;

  private final Groups groups;
  private final Endorsements endorsements;
  private final Slates slates;
  private final Organisers organisers;
  private final Candidacies candidacies;
  private final Elections elections;
  private final People people;
  private final Clock clock;

  DeskPages(
      Groups groups,
      Endorsements endorsements,
      Slates slates,
      Organisers organisers,
      Candidacies candidacies,
      Elections elections,
      People people,
      Clock clock) {
    this.groups = groups;
    this.endorsements = endorsements;
    this.slates = slates;
    this.organisers = organisers;
    this.candidacies = candidacies;
    this.elections = elections;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(Acting acting) {
    return page(acting, "");
  }

  @PostMapping("/details")
  @Done("done.slate.described")
  ModelAndView describe(
      Acting acting, @RequestParam String about, @RequestParam String website, Words words) {
    return attempt(
        acting,
        words,
        () -> {
          if (about.length() > LONGEST_ABOUT) {
            throw new RefusedException("slate.refused.about-long", "most", LONGEST_ABOUT);
          }
          CampaignGroup before = acting.group();
          groups.enter(
              new CampaignGroup(
                  before.id(), before.name(), before.inSentence(), about.strip(), address(website)),
              recording(acting));
        });
  }

  @PostMapping("/endorse")
  @Done("done.slate.endorsed")
  ModelAndView endorse(Acting acting, @RequestParam long candidate, Words words) {
    return attempt(
        acting,
        words,
        () -> {
          CandidacyId id = new CandidacyId(candidate);
          if (candidacies.find(id, clock.instant()).isEmpty()) {
            throw new RefusedException("slate.refused.no-candidate");
          }
          endorsements.endorse(acting.group().id(), id, recording(acting));
        });
  }

  @PostMapping("/end")
  @Done("done.slate.ended")
  ModelAndView end(
      Acting acting, @RequestParam long candidate, @RequestParam String reason, Words words) {
    return attempt(
        acting,
        words,
        () ->
            endorsements.end(
                acting.group().id(), new CandidacyId(candidate), reason, recording(acting)));
  }

  @PostMapping("/organiser")
  @Done("done.slate.organiser")
  @AllowedTo(TheReturningOfficer.class)
  ModelAndView appoint(
      Acting acting,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String address,
      Words words) {
    return attempt(
        acting,
        words,
        () ->
            organisers.appoint(
                acting.group().id(),
                organiser(number.strip(), address.strip()).id(),
                acting.person().actor()));
  }

  /// A member is named by their number: an address may be several people's, or have been set to be
  /// taken for somebody.
  private Registered organiser(String number, String address) {
    if (!number.isEmpty()) {
      return people
          .numbered(number)
          .orElseThrow(() -> new RefusedException("slate.refused.no-number", "number", number));
    }
    List<Registered> found = people.unnumberedAt(address);
    if (found.size() != 1) {
      throw new RefusedException(
          found.isEmpty() ? "slate.refused.nobody" : "slate.refused.several");
    }
    return found.getFirst();
  }

  private static @Nullable URI address(String website) {
    if (website.isBlank()) {
      return null;
    }
    return WebAddress.of(website).orElseThrow(() -> new RefusedException("slate.refused.website"));
  }

  private Recording recording(Acting acting) {
    return new Recording(acting.person().actor(), acting.source(), clock.instant());
  }

  private ModelAndView attempt(Acting acting, Words words, Runnable change) {
    try {
      change.run();
      return new ModelAndView("redirect:" + acting.group().path() + "/desk");
    } catch (RefusedException e) {
      ModelAndView page = page(acting, words.say(e.reason()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(Acting acting, String error) {
    GroupId group = acting.group().id();
    Set<CandidacyId> backed =
        endorsements.by(group, clock.instant()).stream()
            .map(one -> one.candidacy())
            .collect(Collectors.toSet());
    List<Slate> own = slates.of(group, clock.instant());
    List<DeskView.InContest> contests =
        elections.all().stream()
            .flatMap(election ->
                election.contests().stream()
                    .map(contest -> inContest(election, contest, backed, own)))
            .filter(one -> !(one.backed().isEmpty() && one.others().isEmpty()))
            .toList();
    ModelAndView page = new ModelAndView("slate/desk");
    page.addObject("view", new DeskView(acting.group(), contests, acting.officer(), error));
    return page;
  }

  private DeskView.InContest inContest(
      ElectionDefinition election,
      ContestDefinition contest,
      Set<CandidacyId> backed,
      List<Slate> own) {
    Map<Boolean, List<Candidacy>> parts =
        candidacies.in(contest.id(), clock.instant()).stream()
            .collect(Collectors.partitioningBy(one -> backed.contains(one.id())));
    return new DeskView.InContest(
        election,
        contest,
        parts.getOrDefault(true, List.of()),
        parts.getOrDefault(false, List.of()),
        own.stream().filter(slate -> slate.contest().equals(contest.id())).toList());
  }
}
