package org.hustings.server.nomination.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.Nominators;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.text.Backers;
import org.hustings.server.nomination.text.TrackerText;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitMatch;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.Endorsements;
import org.hustings.server.slate.Groups;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Compares a page with what is on record.
@Component
class Planner {
  private final Candidacies candidacies;
  private final Nominations nominations;
  private final Groups groups;
  private final Endorsements endorsements;
  private final Units units;

  Planner(
      Candidacies candidacies,
      Nominations nominations,
      Groups groups,
      Endorsements endorsements,
      Units units) {
    this.candidacies = candidacies;
    this.nominations = nominations;
    this.groups = groups;
    this.endorsements = endorsements;
    this.units = units;
  }

  /// A page resolved as far as it can be: names to candidacies, bodies and groups.
  /// Candidates are known by the words of their names: an apostrophe, the case or a space more makes
  /// nobody another person.
  record Resolved(
      Map<Words, Candidacy> candidates, Map<String, Unit> bodies, List<CampaignGroup> groups) {
    Optional<Candidacy> known(String name) {
      return Optional.ofNullable(candidates.get(Words.of(name)));
    }

    /// The candidacy of somebody who is known by now.
    CandidacyId candidate(String name) {
      return known(name).orElseThrow(() -> new NoSuchElementException(name)).id();
    }

    /// A body that is known by now.
    Unit body(String name) {
      return Objects.requireNonNull(bodies.get(name), name);
    }
  }

  Plan plan(PublicContests.Defined contest, TrackerText page, Instant now) {
    return new Comparison(contest, page, resolve(contest, page, now), now).plan();
  }

  Resolved resolve(PublicContests.Defined contest, TrackerText page, Instant now) {
    Map<Words, Candidacy> candidates =
        candidacies.in(contest.contest().id(), now).stream()
            .collect(
                Collectors.toMap(
                    one -> Words.of(one.name().shown()), one -> one, (one, other) -> one));
    Map<String, Unit> bodies = new LinkedHashMap<>();
    for (TrackerText.Entry entry : page.entries()) {
      for (TrackerText.Body body : entry.bodies()) {
        if (match(contest, body.name(), now) instanceof UnitMatch.Found found) {
          bodies.put(body.name(), found.unit());
        }
      }
    }
    return new Resolved(candidates, bodies, groups.all());
  }

  private UnitMatch match(PublicContests.Defined contest, String name, Instant now) {
    LocalDate day = now.atZone(contest.election().zone()).toLocalDate();
    return units.find(name, onlyKind(contest).orElse(null), day);
  }

  /// The kind of body that nominates, where there is but one.
  static Optional<KindId> onlyKind(PublicContests.Defined contest) {
    List<Nominators.OfKind> kinds =
        contest.contest().nominators().stream()
            .filter(Nominators.OfKind.class::isInstance)
            .map(Nominators.OfKind.class::cast)
            .toList();
    return kinds.size() == 1 ? Optional.of(new KindId(kinds.getFirst().kind())) : Optional.empty();
  }

  /// One comparison, under way.
  private final class Comparison {
    private final PublicContests.Defined contest;
    private final TrackerText page;
    private final Resolved resolved;
    private final Instant now;
    private final Set<String> newCandidates = new LinkedHashSet<>();
    private final Map<String, Plan.UnknownBody> newBodies = new LinkedHashMap<>();
    private final Set<String> newGroups = new LinkedHashSet<>();
    private final List<Plan.Backing> backings = new ArrayList<>();
    private final Map<String, Set<String>> additions = new LinkedHashMap<>();
    private final List<String> takenOff = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private int alreadyOnRecord;

    Comparison(PublicContests.Defined contest, TrackerText page, Resolved resolved, Instant now) {
      this.contest = contest;
      this.page = page;
      this.resolved = resolved;
      this.now = now;
    }

    Plan plan() {
      List<Nomination> onRecord = nominations.history(contest.contest().id());
      for (TrackerText.Entry entry : page.entries()) {
        @Nullable Candidacy candidacy = resolved.known(entry.name()).orElse(null);
        if (candidacy == null) {
          newCandidates.add(entry.name());
        }
        backers(entry, candidacy);
        for (TrackerText.Body body : entry.distinctBodies()) {
          nomination(entry, candidacy, body, onRecord);
        }
      }
      return new Plan(
          contest,
          List.copyOf(newCandidates),
          List.copyOf(newBodies.values()),
          List.copyOf(newGroups),
          backings,
          additions,
          alreadyOnRecord,
          takenOff,
          page.discrepancies(),
          obstacles);
    }

    private void backers(TrackerText.Entry entry, @Nullable Candidacy candidacy) {
      List<String> known = resolved.groups().stream().map(CampaignGroup::inSentence).toList();
      for (String group : Backers.split(entry.backers(), known)) {
        CampaignGroup named = CampaignGroup.named(group);
        if (resolved.groups().stream().noneMatch(one -> one.id().equals(named.id()))) {
          newGroups.add(named.name());
        }
        boolean endorsed =
            candidacy != null
                && endorsements.of(List.of(candidacy.id()), now).stream()
                    .anyMatch(one -> one.group().id().equals(named.id()));
        if (!endorsed) {
          backings.add(new Plan.Backing(group, entry.name()));
        }
      }
    }

    private void nomination(
        TrackerText.Entry entry,
        @Nullable Candidacy candidacy,
        TrackerText.Body body,
        List<Nomination> onRecord) {
      Unit unit = resolved.bodies().get(body.name());
      if (unit == null) {
        unresolved(body);
      }
      Optional<Nomination> before =
          onRecord.stream()
              .filter(one -> candidacy != null && one.candidacy().equals(candidacy.id()))
              .filter(one -> unit != null && one.isBy(unit.id()))
              .findFirst();
      if (before.isEmpty()) {
        additions.computeIfAbsent(body.name(), name -> new LinkedHashSet<>()).add(entry.name());
      } else if (before.get().ended() == null) {
        alreadyOnRecord++;
      } else {
        takenOff.add(
            body.name() + " for " + entry.name() + ", since: " + before.get().ended().reason());
      }
    }

    private void unresolved(TrackerText.Body body) {
      switch (match(contest, body.name(), now)) {
        case UnitMatch.Several several ->
            obstacles.add(
                EnglishSite.say(
                    Message.of(
                        "standing-staff.plan.several",
                        "line",
                        String.valueOf(body.line()),
                        "name",
                        body.name(),
                        "bodies",
                        String.join(
                            ", ", several.choices().stream().map(Unit::fullName).toList()))));
        case UnitMatch.None none ->
            newBodies.putIfAbsent(
                body.name(), new Plan.UnknownBody(body.name(), body.line(), none.alike()));
        case UnitMatch.Found _ -> {}
      }
    }
  }
}
