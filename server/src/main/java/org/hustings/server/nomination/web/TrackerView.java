package org.hustings.server.nomination.web;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.nomination.ContestTracker;
import org.hustings.server.nomination.text.Phrases;
import org.hustings.server.nomination.text.Stamp;
import org.hustings.server.nomination.tracker.Chart;
import org.hustings.server.nomination.tracker.ChartDrawing;
import org.hustings.server.nomination.tracker.Facts;
import org.hustings.server.nomination.tracker.Grid;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.nomination.tracker.Reach;
import org.hustings.server.platform.AsAt;
import org.hustings.server.slate.Slate;
import org.jspecify.annotations.Nullable;

/// What the tracker's page shows.
public final class TrackerView {
  private static final int FEWEST_DAYS = 3;

  private final ContestTracker tracker;
  private final TrackerQuery asked;
  private final AsAt asAt;

  TrackerView(TrackerRequest.Answer answer) {
    this.tracker = answer.tracker();
    this.asked = answer.asked();
    this.asAt = answer.asAt();
  }

  public ElectionDefinition election() {
    return tracker.election();
  }

  public ContestDefinition contest() {
    return tracker.contest();
  }

  public List<Line> lines() {
    return tracker.tracker().lines();
  }

  /// The address of this tracker, without what was asked for.
  public String path() {
    return contest().id().path() + "/nominations";
  }

  /// What was asked for, as the end of an address.
  public String query() {
    return asked.query();
  }

  /// One of the parameters as it was given; empty if it was not.
  public String asked(String name) {
    return asked.value(name);
  }

  /// The page shows more than the usual list, or less.
  public boolean isNarrowed() {
    return !asked.isUsual();
  }

  /// "4.30pm, Monday 3rd August", of the last change; null while there is none.
  public @Nullable String stamp() {
    Stamp stamp = tracker.stamp();
    return stamp == null ? null : stamp.words();
  }

  /// The same for machines.
  public String stampInstant() {
    return String.valueOf(tracker.tracker().facts().changedAt());
  }

  /// The earlier time that is shown, in words; null for now.
  public @Nullable String asAtWords() {
    return asAt.isEarlier() ? asAt.words(election().zone()) : null;
  }

  /// Who has nominated: "4 of 648 have nominated", or "4 of 648 CLPs and …" for several kinds.
  public String reach() {
    List<Reach> reach = tracker.reach();
    if (reach.size() == 1) {
      return reach.getFirst().sentence() + ".";
    }
    return reach.isEmpty()
        ? ""
        : Phrases.list(reach.stream().map(TrackerView::withKind).toList()) + " have nominated.";
  }

  /// "When will my local party decide?", of the kind of body that is named first.
  public String whenItDecides() {
    return MeetingsView.question(body());
  }

  /// What a body that nominates is called; members who nominate come after all bodies.
  public String body() {
    int members = contest().memberNominators().isEmpty() ? 0 : 1;
    return tracker.reach().size() > members
        ? tracker.reach().getFirst().one()
        : MeetingsView.USUAL_BODY;
  }

  private static String withKind(Reach reach) {
    return reach.of() == null ? reach.words() : reach.words() + " " + reach.several();
  }

  /// "35 nominations for 21 candidates."
  public String sum() {
    int nominations = lines().stream().mapToInt(Line::number).sum();
    long nominated = lines().stream().filter(line -> line.number() > 0).count();
    return Phrases.nominations(nominations)
        + " for "
        + nominated
        + (nominated == 1 ? " candidate." : " candidates.");
  }

  /// The rule for being on the ballot paper; empty where none is stated.
  public String rule() {
    Threshold threshold = contest().threshold();
    return threshold == null
        ? ""
        : "To be on the ballot paper a candidate needs "
            + threshold.words(election().vocabulary())
            + ".";
  }

  /// "1 nomination", or "1 nomination here, 3 in all" where only some are shown.
  public String count(Line line) {
    return line.number() == line.total()
        ? Phrases.nominations(line.total())
        : Phrases.nominations(line.number()) + " here, " + line.total() + " in all";
  }

  /// The regions that bodies are in, by name.
  public List<String> regions() {
    return distinct(Facts.Body::region);
  }

  /// The nations that bodies are in, by name.
  public List<String> nations() {
    return distinct(Facts.Body::nation);
  }

  private List<String> distinct(Function<Facts.Body, @Nullable String> place) {
    TreeSet<String> places = new TreeSet<>();
    for (Facts.Body body : tracker.tracker().facts().bodies()) {
      String name = place.apply(body);
      if (name != null) {
        places.add(name);
      }
    }
    return List.copyOf(places);
  }

  /// The groups that back somebody in the contest, by name.
  public List<Facts.Backer> groups() {
    return tracker.tracker().facts().candidates().stream()
        .flatMap(candidate -> candidate.backers().stream())
        .distinct()
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  /// The slates recommended in the contest, by name.
  public List<Slate> slates() {
    return tracker.tracker().facts().slates();
  }

  public Grid grid() {
    return tracker.grid();
  }

  /// How strongly a cell of the grid is coloured: the class of one of four strengths; null for an
  /// empty cell.
  public @Nullable String heat(int number, Grid grid) {
    return number == 0 ? null : "heat-" + (1 + (number - 1) * 4 / Math.max(1, grid.largest()));
  }

  /// The chart as an `svg` element; empty where so few days say as much in words.
  public String chart() {
    Chart chart = tracker.chart();
    return chart.days().size() < FEWEST_DAYS ? "" : ChartDrawing.draw(chart);
  }

  /// The days of the chart, each in a sentence: "35 nominations were recorded on Monday 3 August
  /// 2020."
  public List<String> daysInWords() {
    return days().stream()
        .map(day ->
            Phrases.nominations(day.added())
                + (day.added() == 1 ? " was" : " were")
                + " recorded on "
                + day.date()
                + ".")
        .toList();
  }

  /// The days of the chart, for those who read numbers.
  public List<Day> days() {
    return tracker.chart().days().stream()
        .map(day -> new Day(MomentWords.date(day.date()), day.added(), day.total()))
        .toList();
  }

  /// A day of the chart.
  public record Day(String date, int added, int total) {}

  /// When a candidate met the threshold; empty if not.
  public String met(Line line) {
    Instant at = line.reached().metAt();
    return at == null ? "" : MomentWords.dateAndTime(at, election().zone());
  }
}
