package org.hustings.server.nomination.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.hustings.server.election.PublicContests;
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
  private final SiteAddress site;
  private final Clock clock;

  TrackerFeed(Trackers trackers, SiteAddress site, Clock clock) {
    this.trackers = trackers;
    this.site = site;
    this.clock = clock;
  }

  String write(PublicContests.Defined defined, Words words) {
    ContestTracker tracker = trackers.of(defined, Choice.USUAL, clock.instant());
    String page = site.of(defined.contest().id().path() + "/nominations");
    List<AtomFeed.Entry> newest =
        tracker.tracker().lines().stream()
            .flatMap(line -> line.shown().stream().map(by -> entry(words, line, by, page)))
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
            tracker.tracker().facts().changedAt(),
            newest)
        .text();
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
