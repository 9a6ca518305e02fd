package org.hustings.server.nomination;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.Nominators;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.tracker.Facts;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Directory;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.slate.Endorsement;
import org.hustings.server.slate.Endorsements;
import org.hustings.server.slate.Slates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what a contest's tracker is made from, as it was on record at an instant.
@Component
class FactsReader {
  private final Candidacies candidacies;
  private final Nominations nominations;
  private final Endorsements endorsements;
  private final Slates slates;
  private final Units units;
  private final Members members;

  FactsReader(
      Candidacies candidacies,
      Nominations nominations,
      Endorsements endorsements,
      Slates slates,
      Units units,
      Members members) {
    this.candidacies = candidacies;
    this.nominations = nominations;
    this.endorsements = endorsements;
    this.slates = slates;
    this.units = units;
    this.members = members;
  }

  Facts read(PublicContests.Defined defined, Instant at) {
    ContestId contest = defined.contest().id();
    List<Candidacy> standing = candidacies.in(contest, at);
    List<Facts.Made> made = new ArrayList<>();
    List<ByMember> byMembers = new ArrayList<>();
    for (Nomination one : nominations.in(contest, at)) {
      switch (one.nominator()) {
        case Nominator.Body(var unit) ->
            made.add(new Facts.Made(one.candidacy(), unit, one.recordedAt()));
        case Nominator.OneMember(var number) ->
            byMembers.add(new ByMember(one.candidacy(), one.recordedAt(), number));
      }
    }
    Map<CandidacyId, List<Endorsement>> backing =
        endorsements.of(standing.stream().map(Candidacy::id).toList(), at).stream()
            .collect(groupingBy(Endorsement::candidacy));
    return new Facts(
        at,
        nominations.lastChange(contest, at).orElse(null),
        standing.stream()
            .map(one -> candidate(one, backing.getOrDefault(one.id(), List.of())))
            .toList(),
        bodies(defined, made, at),
        made,
        byMembers(defined, byMembers),
        Math.toIntExact(byMembers.stream().map(ByMember::member).distinct().count()),
        slates.in(contest, at));
  }

  private record ByMember(CandidacyId candidacy, Instant recordedAt, MemberNumber member) {}

  /// The nominations by members; with their names if the definition makes those public for all who
  /// may nominate.
  private List<Facts.ByMember> byMembers(PublicContests.Defined defined, List<ByMember> nominated) {
    List<Nominators.OfMembers> entitled = defined.contest().memberNominators();
    boolean named =
        !entitled.isEmpty() && entitled.stream().allMatch(Nominators.OfMembers::namesPublic);
    return nominated.stream()
        .map(one ->
            new Facts.ByMember(
                one.candidacy(), one.recordedAt(), named ? name(one.member()) : null))
        .toList();
  }

  private @Nullable String name(MemberNumber number) {
    return members.find(number).map(Member::name).orElse(null);
  }

  private List<Facts.Body> bodies(
      PublicContests.Defined defined, List<Facts.Made> made, Instant at) {
    LocalDate day = at.atZone(defined.election().zone()).toLocalDate();
    Directory then = units.at(at);
    Map<UnitId, Facts.Body> bodies = new LinkedHashMap<>();
    for (Nominators nominators : defined.contest().nominators()) {
      if (nominators instanceof Nominators.OfKind bodiesOf) {
        for (Unit unit : units.ofKind(new KindId(bodiesOf.kind()), day)) {
          bodies.put(unit.id(), body(unit, then));
        }
      }
    }
    for (Facts.Made one : made) {
      // a body may have ended, or its kind lost the right, since it nominated
      bodies.computeIfAbsent(one.body(), id -> body(units.find(id).orElseThrow(), then));
    }
    return List.copyOf(bodies.values());
  }

  private static Facts.Candidate candidate(Candidacy candidacy, List<Endorsement> backing) {
    return new Facts.Candidate(
        candidacy.id(),
        candidacy.slug(),
        candidacy.name(),
        candidacy.state(),
        backing.stream()
            .map(Endorsement::group)
            .map(group -> new Facts.Backer(group.id().slug(), group.name(), group.inSentence()))
            .toList());
  }

  /// A body as it was called then, whatever it is called now.
  private static Facts.Body body(Unit now, Directory then) {
    Unit unit = then.find(now.id()).orElse(now);
    return new Facts.Body(
        unit.id(), unit.fullName(), unit.kind().id(), unit.region(), unit.nation());
  }
}
