package org.hustings.server.nomination.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.threshold.Threshold;
import org.hustings.server.election.rules.ThresholdWords;
import org.hustings.server.nomination.ContestTracker;
import org.hustings.server.nomination.text.Stamp;
import org.hustings.server.nomination.tracker.Facts;
import org.hustings.server.nomination.tracker.Grid;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.chart.Chart;
import org.hustings.server.platform.chart.ChartDrawing;
import org.hustings.server.slate.Slate;
import org.hustings.words.Language;
import org.hustings.words.Words;
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

  /// Whether anything has been recorded.
  public boolean hasStamp() {
    return tracker.stamp() != null;
  }

  /// When the list changed last, as pages that were kept by hand write it: "4.30pm, Monday 3rd
  /// August". That form is English; other languages write the time as everywhere.
  public String stamp(Words words) {
    Stamp stamp = tracker.stamp();
    Instant changed = tracker.tracker().facts().changedAt();
    if (stamp == null || changed == null) {
      return "";
    }
    return words.language().equals(Language.ENGLISH)
        ? stamp.words()
        : words.moment(changed, election().zone());
  }

  /// The same for machines.
  public String stampInstant() {
    return String.valueOf(tracker.tracker().facts().changedAt());
  }

  /// Whether an earlier time than now is shown.
  public boolean isEarlier() {
    return asAt.isEarlier();
  }

  /// The earlier time that is shown, in words; empty for now.
  public String earlier(Words words) {
    return asAt.earlier(words, election().zone());
  }

  /// Who has nominated.
  public String reach(Words words) {
    return NominationWords.reach(words, tracker.reach());
  }

  /// "When will my local party decide?", of the kind of body that is named first.
  public String whenItDecides(Words words) {
    return NominationWords.whenItDecides(words, kindOfBody());
  }

  /// What a body that nominates is called.
  public String body(Words words) {
    return kindOfBody().isEmpty() ? words.say("nomination.meetings.usual-body") : kindOfBody();
  }

  /// Members who nominate come after all bodies; empty where only they do.
  private String kindOfBody() {
    int members = contest().memberNominators().isEmpty() ? 0 : 1;
    return tracker.reach().size() > members ? tracker.reach().getFirst().one() : "";
  }

  /// "35 nominations for 21 candidates."
  public String sum(Words words) {
    int nominations = lines().stream().mapToInt(Line::number).sum();
    long nominated = lines().stream().filter(line -> line.number() > 0).count();
    return words.say("nomination.tracker.sum", "nominations", nominations, "candidates", nominated);
  }

  /// Whether a rule says what it takes to be on the ballot paper.
  public boolean hasRule() {
    return contest().asksForSupport();
  }

  /// The rule for being on the ballot paper; empty where none is stated.
  public String rule(Words words) {
    Threshold threshold = contest().threshold();
    return threshold == null || !hasRule()
        ? ""
        : words.say(
            "nomination.tracker.rule",
            "support",
            ThresholdWords.support(threshold, election().vocabulary()));
  }

  /// "1 nomination", or "1 nomination here, 3 in all" where only some are shown.
  public String count(Words words, Line line) {
    return line.number() == line.total()
        ? words.say("nomination.tracker.count", "number", line.total())
        : words.say(
            "nomination.tracker.count-here", "number", line.number(), "total", line.total());
  }

  /// The campaign groups that back a candidate, each with the way to its page.
  public Content backed(Words words, Line line) {
    return BackersMarkup.of(words, line.candidate().backers());
  }

  /// How far a candidate is towards the threshold.
  public String progress(Words words, Line line) {
    return NominationWords.progress(words, election(), line.reached());
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
  public String chart(Words words) {
    Chart chart = tracker.chart();
    return chart.days().size() < FEWEST_DAYS
        ? ""
        : ChartDrawing.draw(
            chart,
            words,
            words.markup(
                "nomination.tracker.chart-name",
                "total",
                chart.total(),
                "days",
                chart.days().size()));
  }

  /// The days of the chart, for those who read numbers.
  public List<Chart.Day> days() {
    return tracker.chart().days();
  }
}
