package org.hustings.server.nomination.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.hustings.server.nomination.ContestTracker;
import org.hustings.server.nomination.tracker.Facts;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.nomination.tracker.Reach;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// A tracker as JSON. Its form is documented at `/openapi.json` and changes only by additions.
record TrackerJson(
    String election,
    String contest,
    String title,
    TrackerState state,
    OffsetDateTime asAt,
    @Nullable OffsetDateTime lastUpdated,
    List<HaveNominated> haveNominated,
    int nominations,
    List<Candidate> candidates) {
  /// How many bodies of a kind have nominated, and of how many where that is known.
  record HaveNominated(String kind, int number, @Nullable Integer of, String words) {}

  /// One candidate. `total` counts all nominations, `nominations` lists those asked for that bodies
  /// made, and `members` counts those by members, whose names are there only if they are public.
  record Candidate(
      String id,
      String name,
      String sortName,
      String state,
      List<Group> backedBy,
      int total,
      Threshold threshold,
      List<Nomination> nominations,
      int members,
      List<String> memberNames) {}

  /// A campaign group.
  record Group(String id, String name) {}

  /// How far the candidate is towards the ballot paper.
  record Threshold(String words, boolean met, @Nullable OffsetDateTime metAt) {}

  /// A nomination by a body.
  record Nomination(
      String unit,
      String name,
      String kind,
      @Nullable String region,
      @Nullable String nation,
      OffsetDateTime recordedAt) {}

  static TrackerJson of(ContestTracker tracker, TrackerState state, Words english) {
    ZoneId zone = tracker.election().zone();
    Facts facts = tracker.tracker().facts();
    List<Line> lines = tracker.tracker().lines();
    return new TrackerJson(
        tracker.election().id().slug(),
        tracker.contest().id().slug(),
        tracker.election().title() + ": " + tracker.contest().name(),
        state,
        facts.at().atZone(zone).toOffsetDateTime(),
        in(zone, facts.changedAt()),
        tracker.reach().stream().map(reach -> reach(reach, english)).toList(),
        lines.stream().mapToInt(Line::number).sum(),
        lines.stream().map(line -> candidate(tracker, line, english)).toList());
  }

  private static HaveNominated reach(Reach reach, Words english) {
    String sentence = NominationWords.reach(english, List.of(reach));
    return new HaveNominated(
        reach.one(), reach.nominated(), reach.of(), sentence.substring(0, sentence.length() - 1));
  }

  private static Candidate candidate(ContestTracker tracker, Line line, Words english) {
    ZoneId zone = tracker.election().zone();
    Facts.Candidate candidate = line.candidate();
    return new Candidate(
        candidate.slug(),
        candidate.name().shown(),
        candidate.name().sorted(),
        candidate.state().words(),
        candidate.backers().stream().map(by -> new Group(by.slug(), by.name())).toList(),
        line.total(),
        new Threshold(
            NominationWords.progress(english, tracker.election(), line.reached()),
            line.reached().met(),
            in(zone, line.reached().metAt())),
        line.shown().stream().map(by -> nomination(by, zone)).toList(),
        line.members().size(),
        line.publicNames());
  }

  private static Nomination nomination(Line.By by, ZoneId zone) {
    Facts.Body body = by.body();
    return new Nomination(
        body.id().slug(),
        body.name(),
        body.kind().slug(),
        body.region(),
        body.nation(),
        by.recordedAt().atZone(zone).toOffsetDateTime());
  }

  private static @Nullable OffsetDateTime in(ZoneId zone, @Nullable Instant instant) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }
}
