package org.hustings.server.nomination.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.hustings.server.election.AsAt;
import org.hustings.server.election.ContestId;
import org.hustings.server.election.ElectionId;
import org.hustings.server.nomination.ContestTracker;
import org.hustings.server.nomination.Contests;
import org.hustings.server.nomination.Trackers;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Component;

/// Answers what an address asks of a tracker, or says what is wrong with the address.
@Component
class TrackerRequest {
  private final Contests contests;
  private final Trackers trackers;
  private final Clock clock;

  TrackerRequest(Contests contests, Trackers trackers, Clock clock) {
    this.contests = contests;
    this.trackers = trackers;
    this.clock = clock;
  }

  /// A tracker, and the request that it answers.
  record Answer(ContestTracker tracker, Asked asked, AsAt asAt) {}

  Answer answer(String election, String contest, Map<String, String> parameters) {
    Contests.Defined defined = contest(election, contest);
    Asked asked = Asked.read(parameters);
    AsAt asAt = asAt(asked, defined.election().zone());
    return new Answer(trackers.of(defined, asked.choice(), asAt.instant()), asked, asAt);
  }

  private AsAt asAt(Asked asked, ZoneId zone) {
    try {
      return AsAt.of(asked.given().get("as-at"), zone, clock);
    } catch (IllegalArgumentException e) {
      throw UnansweredException.unreadable(
          "The address has as-at=" + asked.value("as-at") + ".", e.getMessage() + ".");
    }
  }

  Contests.Defined contest(String election, String contest) {
    if (!ElectionId.isSlug(election) || !ElectionId.isSlug(contest)) {
      throw missing(election, contest);
    }
    return contests
        .find(ContestId.of(election, contest))
        .orElseThrow(() -> missing(election, contest));
  }

  private static UnansweredException missing(String election, String contest) {
    return UnansweredException.nothing(
        "There is no contest “" + contest + "” in an election “" + election + "” here.",
        "Start from the list of elections on the first page.");
  }
}
