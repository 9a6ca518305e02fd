package org.hustings.server.nomination;

import java.time.Instant;
import java.time.LocalDate;
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
import org.hustings.definition.timetable.MomentWords;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.nomination.text.Phrases;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.server.organisation.unit.Unit;
import org.jspecify.annotations.Nullable;

/// Holds nominations against the rules of the contest, at one instant.
record Rules(ElectionDefinition election, ContestDefinition contest) {

  /// Every rule that the submission runs against; none if it may be recorded.
  ///
  /// @param candidates those of the chosen who are in the contest
  /// @param already whom the body has nominated in it
  List<Refusal> refusals(
      Submission submission,
      Unit body,
      List<Candidacy> candidates,
      Set<CandidacyId> already,
      Instant now) {
    List<Refusal> refusals = new ArrayList<>();
    LocalDate today = now.atZone(election.zone()).toLocalDate();
    if (!body.existsOn(today)) {
      refusals.add(new Refusal.BodyDoesNotExist(body.fullName()));
    }
    window(now).ifPresent(refusals::add);
    entitlement(submission, body, already).ifPresent(refusals::add);
    refusals.addAll(persons(submission.candidates(), body.fullName(), candidates, already));
    return refusals;
  }

  /// Every rule that a member's own nominations run against; none if they may be recorded.
  List<Refusal> refusals(
      RegisterEntry entry,
      Set<CandidacyId> chosen,
      List<Candidacy> candidates,
      Set<CandidacyId> already,
      Instant now) {
    List<Refusal> refusals = new ArrayList<>();
    window(now).ifPresent(refusals::add);
    entitlement(entry, chosen, already).ifPresent(refusals::add);
    refusals.addAll(persons(chosen, entry.member().name(), candidates, already));
    return refusals;
  }

  /// What binds a member who nominates; empty for one who may not.
  Optional<Nominators.OfMembers> entitled(RegisterEntry entry) {
    return contest.memberNominators().stream()
        .filter(one -> one.section() == null || entry.sectionSlugs().contains(one.section()))
        .findFirst();
  }

  private Optional<Refusal> entitlement(
      RegisterEntry entry, Set<CandidacyId> chosen, Set<CandidacyId> already) {
    Optional<Nominators.OfMembers> entitled = entitled(entry);
    if (entitled.isEmpty()) {
      List<String> sections =
          contest.memberNominators().stream()
              .map(nominators -> nominators.words(election.vocabulary()))
              .toList();
      return Optional.of(
          sections.isEmpty()
              ? new Refusal.NotForMembers(nominators())
              : new Refusal.NotOfSection(Phrases.list(sections), entry.member().name()));
    }
    return limit(entitled.get(), entry.member().name(), chosen, already);
  }

  private Optional<Refusal> window(Instant now) {
    Timetable timetable = election.timetable();
    String time = MomentWords.dateAndTime(now, election.zone());
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

  private Optional<Refusal> entitlement(
      Submission submission, Unit body, Set<CandidacyId> already) {
    Optional<Nominators.OfKind> entitled = contest.nominators(body.kind().id().slug());
    if (entitled.isEmpty()) {
      return Optional.of(
          new Refusal.NotEntitled(nominators(), body.fullName(), body.kind().name()));
    }
    return limit(entitled.get(), body.fullName(), submission.candidates(), already);
  }

  private Optional<Refusal> limit(
      Nominators bound, String nominator, Set<CandidacyId> chosen, Set<CandidacyId> already) {
    @Nullable Integer limit = bound.limit();
    int asked = (int) chosen.stream().filter(id -> !already.contains(id)).count();
    return limit == null || already.size() + asked <= limit
        ? Optional.empty()
        : Optional.of(
            new Refusal.OverTheLimit(
                bound.words(election.vocabulary()), limit, nominator, already.size(), asked));
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
  private String nominators() {
    List<String> kinds =
        contest.nominators().stream()
            .filter(Nominators.OfKind.class::isInstance)
            .map(nominators -> nominators.words(election.vocabulary()))
            .toList();
    return Phrases.list(kinds);
  }
}
