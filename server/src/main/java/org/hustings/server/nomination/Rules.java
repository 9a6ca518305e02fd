package org.hustings.server.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidacyId;
import org.hustings.server.election.definition.ContestDefinition;
import org.hustings.server.election.definition.ElectionDefinition;
import org.hustings.server.election.definition.Nominators;
import org.hustings.server.election.timetable.ActKind;
import org.hustings.server.election.timetable.MomentWords;
import org.hustings.server.election.timetable.Timetable;
import org.hustings.server.nomination.text.Phrases;
import org.hustings.server.organisation.Unit;
import org.jspecify.annotations.Nullable;

/// Holds a submission against the rules of the contest, at one instant.
record Rules(ElectionDefinition election, ContestDefinition contest) {

  /// Every rule that the submission runs against; none if it may be recorded.
  ///
  /// @param candidates everybody in the contest
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
    refusals.addAll(persons(submission, body, candidates, already));
    return refusals;
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
    @Nullable Integer limit = entitled.get().limit();
    int asked = (int) submission.candidates().stream().filter(id -> !already.contains(id)).count();
    if (limit != null && already.size() + asked > limit) {
      String bound = entitled.get().words(election.vocabulary());
      return Optional.of(
          new Refusal.OverTheLimit(bound, limit, body.fullName(), already.size(), asked));
    }
    return Optional.empty();
  }

  private List<Refusal> persons(
      Submission submission, Unit body, List<Candidacy> candidates, Set<CandidacyId> already) {
    Map<CandidacyId, Candidacy> byId =
        candidates.stream().collect(Collectors.toMap(Candidacy::id, candidacy -> candidacy));
    if (submission.candidates().isEmpty() || !byId.keySet().containsAll(submission.candidates())) {
      return List.of(new Refusal.NotInContest());
    }
    List<Refusal> refusals = new ArrayList<>();
    for (Candidacy candidacy : candidates) {
      if (submission.candidates().contains(candidacy.id())) {
        String name = candidacy.name().shown();
        if (already.contains(candidacy.id())) {
          refusals.add(new Refusal.AlreadyNominated(body.fullName(), name));
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
