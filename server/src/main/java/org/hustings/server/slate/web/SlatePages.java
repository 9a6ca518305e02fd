package org.hustings.server.slate.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.server.account.Roles;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.GroupId;
import org.hustings.server.slate.Groups;
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

/// Where those who act for a campaign group publish its slates in a contest, alone or shared with
/// other groups for which they act too.
@Controller
@RequestMapping("/groups/{group}/desk/slates/{election}/{contest}")
@AllowedTo(ActingForGroup.class)
class SlatePages {
  private final Groups groups;
  private final Slates slates;
  private final Candidacies candidacies;
  private final Roles roles;
  private final Clock clock;

  SlatePages(Groups groups, Slates slates, Candidacies candidacies, Roles roles, Clock clock) {
    this.groups = groups;
    this.slates = slates;
    this.candidacies = candidacies;
    this.roles = roles;
    this.clock = clock;
  }

  /// The form of one slate: a new one, or the one of the short name `slate`.
  @GetMapping
  ModelAndView form(
      Acting acting,
      PublicContests.Defined defined,
      @RequestParam(defaultValue = "") String slate) {
    SlateForm form =
        own(acting, defined).stream()
            .filter(one -> one.slug().equals(slate))
            .findFirst()
            .map(one -> SlateForm.of(one, standing(defined)))
            .orElseGet(() -> SlateForm.blank(acting.group().name()));
    return page(acting, defined, form, "");
  }

  @PostMapping
  @Done("done.slate.published")
  ModelAndView publish(
      Acting acting,
      PublicContests.Defined defined,
      @RequestParam(defaultValue = "") String slate,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable Set<String> with,
      @RequestParam String candidates,
      @RequestParam(defaultValue = "") String regions,
      @RequestParam(defaultValue = "false") boolean ordered,
      Words words) {
    SlateForm form =
        new SlateForm(
            slate,
            name.strip(),
            Objects.requireNonNullElse(with, Set.of()),
            candidates,
            regions,
            ordered);
    try {
      slates.publish(read(form, acting, defined), recording(acting));
      return new ModelAndView("redirect:" + acting.group().path());
    } catch (RefusedException e) {
      ModelAndView page = page(acting, defined, form, words.say(e.reason()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @PostMapping("/take-down")
  @Done("done.slate.taken-down")
  ModelAndView takeDown(Acting acting, PublicContests.Defined defined, @RequestParam String slate) {
    own(acting, defined).stream()
        .filter(one -> one.slug().equals(slate))
        .findFirst()
        .ifPresent(one -> slates.takeDown(one, acting.person().actor()));
    return new ModelAndView("redirect:" + acting.group().path());
  }

  private Slate read(SlateForm form, Acting acting, PublicContests.Defined defined) {
    if (form.name().isEmpty()) {
      throw new RefusedException("slate.refused.name");
    }
    List<Candidacy> all = standing(defined);
    List<GroupId> sharing =
        Stream.concat(
                Stream.of(acting.group()),
                others(acting).stream().filter(one -> form.with().contains(one.id().slug())))
            .map(CampaignGroup::id)
            .toList();
    Slate read =
        new Slate(
            form.slug().isEmpty() ? GroupId.from(form.name()).slug() : form.slug(),
            defined.contest().id(),
            form.name(),
            sharing,
            form.ordered(),
            form.everywhere(all),
            form.inRegions(all));
    if (read.everybody().isEmpty()) {
      throw new RefusedException("slate.refused.empty");
    }
    boolean anothers =
        slates.in(defined.contest().id(), clock.instant()).stream()
            .anyMatch(one ->
                one.slug().equals(read.slug()) && !one.groups().contains(acting.group().id()));
    if (anothers) {
      throw new RefusedException("slate.refused.anothers");
    }
    return read;
  }

  private Recording recording(Acting acting) {
    return new Recording(acting.person().actor(), acting.source(), clock.instant());
  }

  private List<Candidacy> standing(PublicContests.Defined defined) {
    return candidacies.in(defined.contest().id(), clock.instant());
  }

  private List<Slate> own(Acting acting, PublicContests.Defined defined) {
    return slates.of(acting.group().id(), clock.instant()).stream()
        .filter(slate -> slate.contest().equals(defined.contest().id()))
        .toList();
  }

  /// The other groups for which the person acts.
  private List<CampaignGroup> others(Acting acting) {
    return groups.all().stream()
        .filter(one -> !one.id().equals(acting.group().id()))
        .filter(one -> Acting.mayAct(one.id().slug(), acting.person(), roles))
        .toList();
  }

  private ModelAndView page(
      Acting acting, PublicContests.Defined defined, SlateForm form, String error) {
    ModelAndView page = new ModelAndView("slate/slate");
    page.addObject("group", acting.group());
    page.addObject("election", defined.election());
    page.addObject("contest", defined.contest());
    page.addObject("slates", own(acting, defined));
    page.addObject("candidacies", standing(defined));
    page.addObject("others", others(acting));
    page.addObject("form", form);
    page.addObject("error", error);
    return page;
  }
}
