package org.hustings.server.candidacy.web;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.server.account.Officials;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.CandidacyWords;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.PuttingForward;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.WhoMayStand;
import org.hustings.server.election.PublicContests;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where staff see everybody who is put forward in a contest, with what was checked of them, and
/// record a candidacy that reached them on paper.
@Controller
@RequestMapping("/staff/elections/{election}/{contest}/candidates")
@AllowedTo(Readers.class)
class CandidatesDesk {
  private final Candidacies candidacies;
  private final Members members;
  private final WhoMayStand whoMayStand;
  private final PuttingForward putting;
  private final Roles roles;
  private final Clock clock;
  private final Catalogue catalogue;

  CandidatesDesk(
      Candidacies candidacies,
      Members members,
      WhoMayStand whoMayStand,
      PuttingForward putting,
      Roles roles,
      Clock clock,
      Catalogue catalogue) {
    this.candidacies = candidacies;
    this.members = members;
    this.whoMayStand = whoMayStand;
    this.putting = putting;
    this.roles = roles;
    this.clock = clock;
    this.catalogue = catalogue;
  }

  @GetMapping
  ModelAndView page(PublicContests.Defined defined, SignedIn person) {
    return page(defined, person, CandidacyForm.EMPTY, Map.of());
  }

  @PostMapping
  @Done("done-staff.candidacy.recorded")
  @AllowedTo(Officials.class)
  ModelAndView record(
      PublicContests.Defined defined, @RequestParam Map<String, String> sent, SignedIn official) {
    CandidacyForm form = CandidacyForm.read(sent);
    Map<String, String> faults = form.faults();
    @Nullable Member member = form.number().isEmpty() ? null : member(form.number());
    if (!form.number().isEmpty() && member == null) {
      faults.put(
          "number",
          catalogue
              .in(Language.ENGLISH)
              .say("standing-staff.fault.number", "number", form.number()));
    }
    if (member != null) {
      String hindrances =
          whoMayStand.hindrances(defined, member.person()).stream()
              .map(one -> CandidacyWords.hindrance(catalogue.in(Language.ENGLISH), one))
              .collect(Collectors.joining(" "));
      if (!hindrances.isEmpty()) {
        faults.put("number", hindrances);
      }
    }
    whoMayStand
        .stopped(defined)
        .map(one -> CandidacyWords.hindrance(catalogue.in(Language.ENGLISH), one))
        .ifPresent(why -> faults.put("name", why));
    return faults.isEmpty()
        ? recorded(defined, form, member, official)
        : page(defined, official, form, faults);
  }

  private ModelAndView recorded(
      PublicContests.Defined defined,
      CandidacyForm form,
      @Nullable Member member,
      SignedIn official) {
    @Nullable PersonId candidate = member == null ? null : member.person();
    Profile profile =
        new Profile(form.personName(), member == null ? null : member.unit(), "", null);
    try {
      putting.putForward(
          defined,
          profile,
          candidate,
          new Recording(official.actor(), form.source(), clock.instant()));
      return new ModelAndView("redirect:" + path(defined));
    } catch (DuplicateKeyException e) {
      return page(
          defined,
          official,
          form,
          Map.of("number", catalogue.in(Language.ENGLISH).say("standing-staff.fault.twice")));
    }
  }

  private @Nullable Member member(String number) {
    return MemberNumber.isNumber(number)
        ? members.find(new MemberNumber(number)).filter(member -> !member.hasLeft()).orElse(null)
        : null;
  }

  private ModelAndView page(
      PublicContests.Defined defined,
      SignedIn person,
      CandidacyForm form,
      Map<String, String> faults) {
    ModelAndView page = new ModelAndView("candidacy/desk");
    page.addObject("election", defined.election());
    page.addObject("contest", defined.contest());
    page.addObject("path", path(defined));
    page.addObject("candidacies", candidacies.in(defined.contest().id(), clock.instant()));
    page.addObject("mayDecide", roles.holds(person, Role.RETURNING_OFFICER));
    page.addObject("mayRecord", roles.isOfficial(person));
    page.addObject(
        "stopped",
        whoMayStand
            .stopped(defined)
            .map(one -> CandidacyWords.hindrance(catalogue.in(Language.ENGLISH), one))
            .orElse(""));
    page.addObject("form", form);
    page.addObject("faults", faults);
    if (!faults.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static String path(PublicContests.Defined defined) {
    return "/staff/elections/" + defined.contest().id() + "/candidates";
  }
}
