package org.hustings.server.ballot;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.sealing.EnvelopeLength;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.election.ElectionPublished;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Publication;
import org.hustings.server.election.stop.ElectionStopped;
import org.hustings.server.election.stop.Stops;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The terms of each election, remembered for a second: every vote asks for them, and an extension
/// need not be known to the millisecond. While votes come they are read anew beside, twice a
/// second, and no vote waits for that.
@Component
class TermsOfElections {
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final Elections elections;
  private final BallotPapers papers;
  private final ElectionKeys keys;
  private final Stops stops;
  private final Clock clock;

  @SuppressWarnings("NullAway") // of null nothing is kept
  private final LoadingCache<ElectionId, Terms> known =
      Caffeine.newBuilder()
          .refreshAfterWrite(REMEMBERED.dividedBy(2))
          .expireAfterWrite(REMEMBERED)
          .maximumSize(100)
          .build(this::read);

  TermsOfElections(
      Elections elections, BallotPapers papers, ElectionKeys keys, Stops stops, Clock clock) {
    this.elections = elections;
    this.papers = papers;
    this.keys = keys;
    this.stops = stops;
    this.clock = clock;
  }

  /// Empty for an election that is not public. What is not ready for votes yet is not remembered: from
  /// the moment in which it is, votes are taken.
  Optional<Terms> find(ElectionId election) {
    @Nullable Terms found = known.get(election);
    if (found != null && !found.areReady()) {
      known.invalidate(election);
    }
    return Optional.ofNullable(found);
  }

  private @Nullable Terms read(ElectionId id) {
    List<Publication> published = elections.publications(id, clock.instant());
    if (published.isEmpty()) {
      return null;
    }
    ElectionDefinition election = published.getLast().definition();
    SettledPapers settled = papers.find(id).orElse(null);
    List<BallotPaper> all = settled == null ? List.of() : settled.papers();
    return new Terms(
        Hours.of(published),
        keys.find(id).orElse(null),
        settled,
        election.ballot().replacement(),
        election.ballot().superseded(),
        Arrays.stream(Channel.values())
            .filter(election.ballot()::takes)
            .collect(Collectors.toUnmodifiableSet()),
        stops.of(id).orElse(null),
        EnvelopeLength.of(election, all));
  }

  /// Reads them again when they are next asked for, on this node; on others within a second.
  void forget(ElectionId election) {
    known.invalidate(election);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ElectionStopped stopped) {
    forget(stopped.election().id());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ElectionPublished published) {
    forget(published.election());
  }
}
