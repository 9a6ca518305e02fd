package org.hustings.server.election.stop;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Publication;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells whether an election goes on. Every room asks before it takes in, sends, opens, counts or
/// declares anything.
@Component
public class Stops {
  private final StopRows rows;
  private final Elections elections;
  private final Clock clock;

  Stops(StopRows rows, Elections elections, Clock clock) {
    this.rows = rows;
    this.elections = elections;
    this.clock = clock;
  }

  /// What keeps an election from going on now; empty if nothing does.
  public Optional<Stop> of(ElectionId election) {
    return of(election, clock.instant());
  }

  /// What kept it from going on at an instant.
  public Optional<Stop> of(ElectionId election, Instant at) {
    return all(election, at).stream().filter(stop -> stop.holdsAt(at)).findFirst();
  }

  /// All that was decided up to an instant, the earliest first.
  public List<Stop> all(ElectionId election, Instant until) {
    List<Stop> decided = rows.of(election, until);
    if (decided.stream().allMatch(stop -> stop.kind() != StopKind.POSTPONED)) {
      return decided;
    }
    List<Publication> publications = elections.publications(election, until);
    return decided.stream().map(stop -> ended(stop, publications)).toList();
  }

  /// What was postponed is taken up again by the first publication that moves its timetable.
  private static Stop ended(Stop stop, List<Publication> publications) {
    if (stop.kind() != StopKind.POSTPONED) {
      return stop;
    }
    @Nullable Instant until = null;
    for (int i = publications.size() - 1; i > 0; i--) {
      Publication after = publications.get(i);
      if (!after.publishedAt().isAfter(stop.at())) {
        break;
      }
      if (!TimetableChange.between(publications.subList(i - 1, i + 1)).isEmpty()) {
        until = after.publishedAt();
      }
    }
    return new Stop(stop.number(), stop.kind(), stop.at(), stop.reason(), until);
  }

  /// Whether anything was ever decided, whether it holds or not.
  boolean decided(ElectionId election) {
    return !rows.of(election, clock.instant()).isEmpty();
  }

  /// Why nothing is done in an election now, in a sentence; empty if it goes on.
  public Optional<Message> refusal(ElectionId election) {
    return of(election).map(StopWords::sentence);
  }

  /// @throws RefusedException if the election does not go on
  public void requireGoingOn(ElectionId election) {
    refusal(election)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
  }

  /// The same, and until the end of the transaction nobody stops it.
  public void holdGoingOn(ElectionId election) {
    rows.hold(election);
    requireGoingOn(election);
  }
}
