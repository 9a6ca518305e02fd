package org.hustings.server.election.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestWords;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Countdown;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.platform.AsAt;

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
  public String earlier() {
    return asAt.isEarlier() ? asAt.words(election.zone()) : "";
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

  /// "Nominations close on Sunday 27 September 2020, 11.59pm (in 55 days)"
  public String nextWords() {
    return next()
        .map(act -> act.words() + ": " + act.at().words() + ", " + howFar(act) + ".")
        .orElse("Every act of the timetable is over.");
  }

  public String howFar(Act act) {
    return Countdown.words(act.at(), asAt.instant(), election.zone());
  }

  public ContestWords words(ContestDefinition contest) {
    return new ContestWords(election, contest);
  }

  /// When something happened, in the election's zone.
  public String when(Instant instant) {
    return MomentWords.dateAndTime(instant, election.zone());
  }

  /// How many seats are up in all contests together.
  public int seats() {
    return election.contests().stream().mapToInt(ContestDefinition::seats).sum();
  }
}
