package org.hustings.server.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.nomination.text.Phrases;
import org.hustings.server.nomination.text.Stamp;
import org.hustings.server.nomination.text.TrackerText;
import org.hustings.server.nomination.tracker.Grid;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.nomination.tracker.NominationsByDay;
import org.hustings.server.nomination.tracker.Reach;
import org.hustings.server.nomination.tracker.Tracker;
import org.hustings.server.platform.chart.Chart;
import org.jspecify.annotations.Nullable;

/// The tracker of one contest as it is shown: the list with what belongs to it.
///
/// @param reach how many bodies of each kind that may nominate have done so
public record ContestTracker(
    ElectionDefinition election, ContestDefinition contest, Tracker tracker, List<Reach> reach) {
  public ContestTracker {
    reach = List.copyOf(reach);
  }

  /// When the record last changed, in the election's own time; null while there is nothing.
  public @Nullable Stamp stamp() {
    return tracker.facts().changedAt() == null
        ? null
        : Stamp.of(tracker.facts().changedAt().atZone(election.zone()).toLocalDateTime());
  }

  /// The list in the plain form of a page kept by hand; every number in it is counted.
  public TrackerText text() {
    return new TrackerText(stamp(), tracker.lines().stream().map(ContestTracker::entry).toList());
  }

  private static TrackerText.Entry entry(Line line) {
    List<TrackerText.Body> bodies =
        Phrases.nominators(line).stream().map(name -> new TrackerText.Body(name, 0)).toList();
    return new TrackerText.Entry(
        line.candidate().name().shown(), line.number(), Phrases.list(line.backers()), bodies, 0);
  }

  /// The nominations that are shown, by candidate and region.
  public Grid grid() {
    return Grid.of(tracker);
  }

  /// The nominations that are shown, over the time since nominations opened.
  public Chart chart() {
    LocalDate today = tracker.facts().at().atZone(election.zone()).toLocalDate();
    Instant opens = election.timetable().nominations().opens();
    LocalDate opened = opens == null ? today : opens.atZone(election.zone()).toLocalDate();
    return NominationsByDay.of(tracker, election.zone(), opened);
  }
}
