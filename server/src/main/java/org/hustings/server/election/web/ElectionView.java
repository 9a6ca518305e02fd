package org.hustings.server.election.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.election.TimetableWords;
import org.hustings.server.election.rules.ContestRules;
import org.hustings.server.platform.AsAt;
import org.hustings.words.Words;

/// An election as its public pages show it.
///
/// @param changes of the timetable up to the instant shown, the newest first
public record ElectionView(ElectionDefinition election, AsAt asAt, List<TimetableChange> changes) {
  /// For how long a change is told on the election's other pages.
  private static final Duration RECENT = Duration.ofDays(14);

  /// The changes of the timetable that were announced lately.
  public List<TimetableChange> recentChanges() {
    return changes.stream().filter(change -> change.announcedAt().isAfter(recently())).toList();
  }

  /// The instant from which on a change is told on the election's pages.
  public Instant recently() {
    return asAt.instant().minus(RECENT);
  }

  /// The earlier time that is shown, in words; empty for now.
  public String earlier(Words words) {
    return asAt.earlier(words, election.zone());
  }

  /// The address of the election's page.
  public String path() {
    return "/elections/" + election.id().slug();
  }

  public List<ActLine> acts() {
    return ActLine.of(election.timetable(), changes, asAt.instant());
  }

  /// What happens next; empty when everything is over.
  public Optional<Act> next() {
    return election.timetable().next(asAt.instant());
  }

  /// "in 55 days"
  public String howFar(Words words, Act act) {
    return TimetableWords.howFar(words, act.at(), asAt.instant(), election.zone());
  }

  public ContestRules rules(Words words, ContestDefinition contest) {
    return new ContestRules(words, election, contest);
  }

  /// When something happened, in the election's zone.
  public ZonedDateTime when(Instant instant) {
    return instant.atZone(election.zone());
  }

  /// How many questions are put.
  public long questions() {
    return election.contests().stream().filter(ContestDefinition::isQuestion).count();
  }

  /// How many seats are up in all contests together.
  public int seats() {
    return election.contests().stream()
        .filter(contest -> !contest.isQuestion())
        .mapToInt(ContestDefinition::seats)
        .sum();
  }
}
