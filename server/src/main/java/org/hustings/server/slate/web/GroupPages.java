package org.hustings.server.slate.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.Today;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.Everybody;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.Endorsements;
import org.hustings.server.slate.GroupId;
import org.hustings.server.slate.Groups;
import org.hustings.server.slate.Slate;
import org.hustings.server.slate.Slates;
import org.hustings.server.slate.Sources;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public pages of campaign groups: whom each backs.
@Controller
@AllowedTo(Everybody.class)
class GroupPages {
  private final Groups groups;
  private final Endorsements endorsements;
  private final Slates slates;
  private final Candidacies candidacies;
  private final Elections elections;
  private final Roles roles;
  private final Today today;
  private final Clock clock;

  GroupPages(
      Groups groups,
      Endorsements endorsements,
      Slates slates,
      Candidacies candidacies,
      Elections elections,
      Roles roles,
      Today today,
      Clock clock) {
    this.groups = groups;
    this.endorsements = endorsements;
    this.slates = slates;
    this.candidacies = candidacies;
    this.elections = elections;
    this.roles = roles;
    this.today = today;
    this.clock = clock;
  }

  @GetMapping("/groups")
  String all(
      @RequestParam(name = "as-at", required = false) @Nullable String asAt,
      @Nullable SignedIn person,
      Words words,
      Model model) {
    AsAt shown = AsAt.asked(asAt, today.zone(), clock);
    model.addAttribute("groups", groups.all(shown.instant()));
    model.addAttribute("asAt", shown);
    model.addAttribute("earlier", shown.earlier(words, today.zone()));
    model.addAttribute(
        "mayEnter", !shown.isEarlier() && roles.holds(person, Role.RETURNING_OFFICER));
    return "slate/groups";
  }

  /// Enters a group by the name that a sentence gives it. For the returning officer.
  @PostMapping("/groups")
  @Done("done.slate.entered")
  @AllowedTo(TheReturningOfficer.class)
  String enter(@RequestParam String name, SignedIn officer) {
    if (name.isBlank()) {
      return "redirect:/groups";
    }
    CampaignGroup group = CampaignGroup.named(name);
    if (groups.find(group.id()).isEmpty()) {
      groups.enter(group, new Recording(officer.actor(), Sources.OFFICER, clock.instant()));
    }
    return "redirect:" + group.path() + "/desk";
  }

  @GetMapping("/groups/{group}")
  String one(
      @PathVariable String group,
      @RequestParam(name = "as-at", required = false) @Nullable String asAt,
      Words words,
      Model model) {
    AsAt shown = AsAt.asked(asAt, today.zone(), clock);
    CampaignGroup found = Acting.named(group, id -> groups.find(id, shown.instant()));
    model.addAttribute(
        "view",
        new GroupView(
            found,
            shown,
            shown.earlier(words, today.zone()),
            contests(found.id(), shown.instant())));
    return "slate/group";
  }

  private List<GroupView.InContest> contests(GroupId group, Instant now) {
    List<GroupView.Backed> backed =
        endorsements.by(group, now).stream()
            .flatMap(one ->
                candidacies.find(one.candidacy(), now).stream()
                    .map(candidacy -> new GroupView.Backed(candidacy, one)))
            .sorted(Comparator.comparing(one -> one.candidacy().name(), PersonName.IN_ORDER))
            .toList();
    List<Slate> own = slates.of(group, now);
    Set<ContestId> contests = new LinkedHashSet<>();
    backed.forEach(one -> contests.add(one.candidacy().contest()));
    own.forEach(slate -> contests.add(slate.contest()));
    List<GroupView.InContest> views = new ArrayList<>();
    for (ContestId contest : contests) {
      view(contest, backed, own, now).ifPresent(views::add);
    }
    return views;
  }

  private Optional<GroupView.InContest> view(
      ContestId id, List<GroupView.Backed> backed, List<Slate> own, Instant now) {
    return elections
        .find(id.election(), now)
        .flatMap(election ->
            election
                .contest(id.slug())
                .map(contest ->
                    new GroupView.InContest(
                        election,
                        contest,
                        backed.stream()
                            .filter(one -> one.candidacy().contest().equals(id))
                            .toList(),
                        own.stream()
                            .filter(slate -> slate.contest().equals(id))
                            .map(slate -> named(slate, now))
                            .toList())));
  }

  private GroupView.NamedSlate named(Slate slate, Instant now) {
    Map<String, List<Candidacy>> inRegions = new TreeMap<>();
    slate.inRegions().forEach((region, ids) -> inRegions.put(region, found(ids, now)));
    return new GroupView.NamedSlate(
        slate,
        found(slate.candidates(), now),
        inRegions,
        slate.groups().stream().flatMap(id -> groups.find(id, now).stream()).toList());
  }

  private List<Candidacy> found(List<CandidacyId> ids, Instant at) {
    return ids.stream().flatMap(id -> candidacies.find(id, at).stream()).toList();
  }
}
