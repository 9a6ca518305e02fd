package org.hustings.server.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.rules.NominatorsWords;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Holds nominations against the rules of the contest, at one instant.
record Rules(ElectionDefinition election, ContestDefinition contest) {
  /// Every rule that the submission runs against; none if it may be recorded.
  ///
  /// @param candidates those of the chosen who are in the contest
  /// @param already whom the nominator has nominated in it
  List<Refusal> refusals(
      Submission submission,
      Authority authority,
      List<Candidacy> candidates,
      Set<CandidacyId> already,
      Instant now) {
    Nominating by = submission.by();
    List<Refusal> refusals = new ArrayList<>();
    authority(by, authority).ifPresent(refusals::add);
    existence(by, now).ifPresent(refusals::add);
    if (authority != Authority.BY_DECISION) {
      window(now).ifPresent(refusals::add);
    }
    entitlement(submission, already).ifPresent(refusals::add);
    refusals.addAll(persons(submission.candidates(), by.name(), candidates, already));
    return refusals;
  }

  /// That a body nominates by its officers, and a member for themself.
  static Optional<Refusal> authority(Nominating by, Authority authority) {
    if (authority != Authority.NONE) {
      return Optional.empty();
    }
    return Optional.of(
        switch (by) {
          case Nominating.OfBody(var body) -> new Refusal.NotItsOfficer(body.fullName());
          case Nominating.OfMember(var entry) -> new Refusal.NotThatMember(entry.member().name());
        });
  }

  /// What binds who nominates; empty for who may not.
  Optional<Nominators> bound(Nominating by) {
    return switch (by) {
      case Nominating.OfBody(var body) ->
          contest.nominators(body.kind().id().slug()).<Nominators>map(one -> one);
      case Nominating.OfMember(var entry) ->
          contest.memberNominators().stream()
              .filter(one -> one.section() == null || sections(entry).contains(one.section()))
              .<Nominators>map(one -> one)
              .findFirst();
    };
  }

  /// That who nominates may not in this contest; empty for who may.
  Optional<Refusal> entitlement(Nominating by) {
    return bound(by).isPresent() ? Optional.empty() : Optional.of(notEntitled(by));
  }

  private Set<String> sections(RegisterEntry entry) {
    return entry.sectionSlugs(election.vocabulary().declared());
  }

  private Optional<Refusal> existence(Nominating by, Instant now) {
    LocalDate today = now.atZone(election.zone()).toLocalDate();
    return by instanceof Nominating.OfBody(var body) && !body.existsOn(today)
        ? Optional.of(new Refusal.BodyDoesNotExist(body.fullName()))
        : Optional.empty();
  }

  private Optional<Refusal> entitlement(Submission submission, Set<CandidacyId> already) {
    Nominating by = submission.by();
    Optional<Nominators> bound = bound(by);
    return bound.isPresent()
        ? limit(bound.get(), by.name(), submission.candidates(), already)
        : Optional.of(notEntitled(by));
  }

  private Refusal notEntitled(Nominating by) {
    return switch (by) {
      case Nominating.OfBody(var body) ->
          new Refusal.NotEntitled(nominators(), body.fullName(), body.kind().name());
      case Nominating.OfMember(var entry) -> {
        List<Message> sections =
            contest.memberNominators().stream()
                .map(nominators -> NominatorsWords.of(nominators, election.vocabulary()))
                .toList();
        yield sections.isEmpty()
            ? new Refusal.NotForMembers(nominators())
            : new Refusal.NotOfSection(sections, entry.member().name());
      }
    };
  }

  private Optional<Refusal> window(Instant now) {
    Timetable timetable = election.timetable();
    LocalDateTime time = LocalDateTime.ofInstant(now, election.zone());
    if (timetable.nominations().isBefore(now)) {
      return timetable
          .act(ActKind.NOMINATIONS_OPEN)
          .map(act -> new Refusal.NotYetOpen(act.at(), time));
    }
    if (timetable.nominations().isAfter(now)) {
      return timetable
          .act(ActKind.NOMINATIONS_CLOSE)
          .map(act -> new Refusal.Closed(act.at(), time));
    }
    return Optional.empty();
  }

  private Optional<Refusal> limit(
      Nominators bound, String nominator, Set<CandidacyId> chosen, Set<CandidacyId> already) {
    @Nullable Integer limit = contest.most(bound);
    int asked = (int) chosen.stream().filter(id -> !already.contains(id)).count();
    return limit == null || already.size() + asked <= limit
        ? Optional.empty()
        : Optional.of(
            new Refusal.OverTheLimit(
                NominatorsWords.of(bound, election.vocabulary()),
                limit,
                nominator,
                already.size(),
                asked));
  }

  private List<Refusal> persons(
      Set<CandidacyId> chosen,
      String nominator,
      List<Candidacy> candidates,
      Set<CandidacyId> already) {
    Map<CandidacyId, Candidacy> byId =
        candidates.stream().collect(Collectors.toMap(Candidacy::id, candidacy -> candidacy));
    if (chosen.isEmpty() || !byId.keySet().containsAll(chosen)) {
      return List.of(new Refusal.NotInContest());
    }
    List<Refusal> refusals = new ArrayList<>();
    for (Candidacy candidacy : candidates) {
      if (chosen.contains(candidacy.id())) {
        String name = candidacy.name().shown();
        if (already.contains(candidacy.id())) {
          refusals.add(new Refusal.AlreadyNominated(nominator, name));
        } else if (!candidacy.stands()) {
          refusals.add(new Refusal.NotStanding(name, candidacy.state()));
        }
      }
    }
    return refusals;
  }

  /// Which kinds of body nominate, in the plural.
  private List<Message> nominators() {
    return contest.nominators().stream()
        .filter(Nominators.OfKind.class::isInstance)
        .map(nominators -> NominatorsWords.of(nominators, election.vocabulary()))
        .toList();
  }
}
