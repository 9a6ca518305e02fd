package org.hustings.server.nomination.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopWords;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.nomination.ContestTracker;
import org.hustings.server.nomination.Trackers;
import org.hustings.server.nomination.tracker.Choice;
import org.hustings.server.nomination.tracker.Facts;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.platform.AtomFeed;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The newest nominations of a contest as an Atom feed (RFC 4287).
@Component
class TrackerFeed {
  private static final int MOST = 200;

  private final Trackers trackers;
  private final Stops stops;
  private final SiteAddress site;
  private final Clock clock;

  TrackerFeed(Trackers trackers, Stops stops, SiteAddress site, Clock clock) {
    this.trackers = trackers;
    this.stops = stops;
    this.site = site;
    this.clock = clock;
  }

  String write(PublicContests.Defined defined, Words words) {
    Instant now = clock.instant();
    ContestTracker tracker = trackers.of(defined, Choice.USUAL, now);
    String page = site.of(defined.contest().id().path() + "/nominations");
    List<AtomFeed.Entry> newest =
        Stream.concat(
                tracker.tracker().lines().stream()
                    .flatMap(line -> line.shown().stream().map(by -> entry(words, line, by, page))),
                stops.about(defined.contest().id(), now).stream()
                    .flatMap(stop -> stopped(words, defined, stop, page)))
            .sorted(Comparator.comparing(AtomFeed.Entry::updated).reversed())
            .limit(MOST)
            .toList();
    return new AtomFeed(
            words.language(),
            words.say(
                "nomination.tracker.title",
                "contest",
                defined.contest().name(),
                "election",
                defined.election().title()),
            RequestLanguage.in(page, words.language()),
            AtomFeed.address(page, words.language()),
            defined.election().organisation(),
            newest.isEmpty()
                ? tracker.tracker().facts().changedAt()
                : latest(tracker, newest.getFirst()),
            newest)
        .text();
  }

  private static Instant latest(ContestTracker tracker, AtomFeed.Entry newest) {
    Instant changed = tracker.tracker().facts().changedAt();
    return changed == null || newest.updated().isAfter(changed) ? newest.updated() : changed;
  }

  /// That the contest does not go on, and where it does again, that too.
  private static Stream<AtomFeed.Entry> stopped(
      Words words, PublicContests.Defined defined, Stop stop, String page) {
    List<AtomFeed.Entry> news = new ArrayList<>();
    String id = page + "#stop-" + stop.number();
    String read = RequestLanguage.in(page, words.language());
    news.add(
        new AtomFeed.Entry(
            words.say(StopWords.heading(defined.election(), stop)),
            id,
            stop.at(),
            read,
            words.say(StopWords.sentence(stop)) + " " + words.say(StopWords.consequence(stop))));
    if (stop.until() != null) {
      news.add(
          new AtomFeed.Entry(
              words.say("stop.heading.taken-up"),
              id + "-ended",
              stop.until(),
              read,
              words.say("stop.consequence.taken-up")));
    }
    return news.stream();
  }

  private AtomFeed.Entry entry(Words words, Line line, Line.By by, String page) {
    Facts.Candidate candidate = line.candidate();
    String body = by.body().id().slug();
    String name = candidate.name().shown();
    return new AtomFeed.Entry(
        words.say("nomination.feed.entry", "body", by.body().name(), "candidate", name),
        page + "#" + candidate.slug() + "." + body,
        by.recordedAt(),
        RequestLanguage.in(site.of("/units/" + body), words.language()),
        words.say("nomination.feed.summary", "candidate", name, "nominations", line.total()));
  }
}
