package org.hustings.server.election.stop;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
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
    return new Stop(stop.number(), stop.kind(), stop.at(), stop.reason(), until, null);
  }

  /// What keeps a contest from going on at an instant: what was decided about it alone, or else about
  /// the election.
  public Optional<Stop> of(ContestId contest, Instant at) {
    return Optional.ofNullable(ofContests(contest.election(), at).get(contest))
        .or(() -> of(contest.election(), at));
  }

  /// What was decided last about each contest alone up to an instant; nothing about those that go on
  /// with the election. It holds for good: in this election none is taken up again.
  public Map<ContestId, Stop> ofContests(ElectionId election, Instant at) {
    Map<ContestId, Stop> stopped = new HashMap<>();
    for (Stop stop : rows.ofContests(election, at)) {
      stopped.put(new ContestId(election, Objects.requireNonNull(stop.contest())), stop);
    }
    return stopped;
  }

  /// All that was ever decided about a contest, alone or with the election, up to an instant.
  public List<Stop> about(ContestId contest, Instant until) {
    return Stream.concat(
            all(contest.election(), until).stream(),
            allOfContests(contest.election(), until).stream()
                .filter(stop -> contest.slug().equals(stop.contest())))
        .toList();
  }

  /// All that was decided about single contests up to an instant, the earliest first.
  List<Stop> allOfContests(ElectionId election, Instant until) {
    return rows.ofContests(election, until);
  }

  /// The contests about which nothing was decided alone.
  public List<ContestDefinition> goingOn(ElectionDefinition election, Instant at) {
    Map<ContestId, Stop> stopped = ofContests(election.id(), at);
    return election.contests().stream()
        .filter(contest -> !stopped.containsKey(contest.id()))
        .toList();
  }

  /// Why nothing is done in a contest now, in a sentence; empty if it goes on.
  public Optional<Message> refusal(ContestId contest) {
    return of(contest, clock.instant()).map(StopWords::sentence);
  }

  /// Whether anything was ever decided, whether it holds or not.
  boolean decided(ElectionId election) {
    Instant now = clock.instant();
    return !rows.of(election, now).isEmpty() || !rows.ofContests(election, now).isEmpty();
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

  /// Until the end of the transaction nobody stops the election or a contest of it.
  public void hold(ElectionId election) {
    rows.hold(election);
  }

  /// The same, and until the end of the transaction nobody stops it.
  public void holdGoingOn(ElectionId election) {
    rows.hold(election);
    requireGoingOn(election);
  }
}
