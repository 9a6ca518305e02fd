package org.hustings.server.nomination.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.Elections;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.text.Stamp;
import org.hustings.server.nomination.text.TrackerText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where the command line takes a tracker in: it finds the contest and the time that a page means.
@Component
public class TrackerDesk {
  private final TrackerImport trackerImport;
  private final PublicContests contests;
  private final Elections elections;
  private final Candidacies candidacies;
  private final Clock clock;

  TrackerDesk(
      TrackerImport trackerImport,
      PublicContests contests,
      Elections elections,
      Candidacies candidacies,
      Clock clock) {
    this.trackerImport = trackerImport;
    this.contests = contests;
    this.elections = elections;
    this.candidacies = candidacies;
    this.clock = clock;
  }

  /// The contest that is named, such as "nec-2020/clp-representatives"; or else the one that most
  /// of the page's candidates stand in; or else the only one in which bodies were nominating when
  /// the page was last updated. An `IllegalArgumentException` lists those that it may be.
  public PublicContests.Defined contest(@Nullable String named, TrackerText page) {
    List<PublicContests.Defined> all =
        elections.all().stream()
            .flatMap(election ->
                election.contests().stream()
                    .filter(contest ->
                        contest.nominators().stream().anyMatch(Nominators.OfKind.class::isInstance))
                    .map(contest -> new PublicContests.Defined(election, contest)))
            .toList();
    if (named != null) {
      String[] parts = named.split("/", 2);
      return Optional.of(parts)
          .filter(two -> two.length == 2)
          .flatMap(two -> contests.find(ContestId.of(two[0], two[1])))
          .orElseThrow(() -> unclear("There is no contest " + named + ".", all));
    }
    return mostStandIn(all, page)
        .or(() -> onlyOne(all.stream().filter(one -> stamped(one, page).isPresent()).toList()))
        .orElseThrow(() -> unclear("It is not plain which contest the page is about.", all));
  }

  /// What taking in the page would change.
  public Plan plan(PublicContests.Defined contest, TrackerText page) {
    return trackerImport.plan(contest, page);
  }

  /// Takes in the page; on record since the time given, or the page's own, or now.
  public Plan carryOut(
      PublicContests.Defined contest,
      TrackerText page,
      @Nullable LocalDateTime recordedAt,
      String source) {
    Instant at =
        recordedAt == null
            ? stamped(contest, page).orElseGet(clock::instant)
            : recordedAt.atZone(contest.election().zone()).toInstant();
    return trackerImport.carryOut(
        contest, page, new Recording(Actor.command("import-tracker"), source, at));
  }

  private Optional<PublicContests.Defined> mostStandIn(
      List<PublicContests.Defined> all, TrackerText page) {
    Set<String> names =
        page.entries().stream().map(TrackerText.Entry::name).collect(Collectors.toSet());
    return onlyOne(
        all.stream()
            .filter(contest ->
                2
                        * candidacies.in(contest.contest().id(), clock.instant()).stream()
                            .filter(one -> names.contains(one.name().shown()))
                            .count()
                    > names.size())
            .toList());
  }

  private static Optional<PublicContests.Defined> onlyOne(List<PublicContests.Defined> contests) {
    return contests.size() == 1 ? Optional.of(contests.getFirst()) : Optional.empty();
  }

  /// The moment that the page's stamp means: in the year in which the weekday is right and
  /// nominations were open.
  private static Optional<Instant> stamped(PublicContests.Defined contest, TrackerText page) {
    Stamp stamp = page.stamp();
    ElectionDefinition election = contest.election();
    Instant opens = election.timetable().nominations().opens();
    if (stamp == null || opens == null) {
      return Optional.empty();
    }
    int year = opens.atZone(election.zone()).getYear();
    return IntStream.rangeClosed(year, year + 1)
        .mapToObj(stamp::in)
        .flatMap(Optional::stream)
        .map(local -> local.atZone(election.zone()).toInstant())
        .filter(election.timetable().nominations()::contains)
        .findFirst();
  }

  private static IllegalArgumentException unclear(String what, List<PublicContests.Defined> all) {
    return new IllegalArgumentException(
        what
            + (all.isEmpty()
                ? " No election with nominations is public here; publish its definition first."
                : " Give --contest with one of: "
                    + String.join(
                        ", ", all.stream().map(one -> one.contest().id().toString()).toList())));
  }
}
