package org.hustings.server.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.platform.Batcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The ballot box: who may open a paper now, and the votes cast online.
@Component
public class Box {
  private static final int TRIES = 3;

  /// Votes written by one statement in a rush: more gain nothing more.
  private static final int MOST_TOGETHER = 64;

  private final TermsOfElections terms;
  private final Packs packs;
  private final EnvelopeRows envelopes;
  private final Batcher<Vote, Boolean> slot;
  private final VotingSessions sessions;
  private final WrongCodes wrongCodes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Box(
      TermsOfElections terms,
      Packs packs,
      EnvelopeRows envelopes,
      VotingSessions sessions,
      WrongCodes wrongCodes,
      TransactionTemplate transaction,
      Clock clock) {
    this.terms = terms;
    this.packs = packs;
    this.envelopes = envelopes;
    this.slot = new Batcher<>(MOST_TOGETHER, envelopes::insert);
    this.sessions = sessions;
    this.wrongCodes = wrongCodes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// When votes are taken; empty for an election that is not public.
  public Optional<Hours> hours(ElectionId election) {
    return terms.find(election).map(Terms::hours);
  }

  /// Whether the papers are settled and every contest is unopposed: then there is no ballot.
  public boolean isWithoutVote(ElectionId election) {
    return terms.find(election).filter(Terms::isWithoutVote).isPresent();
  }

  /// The key to which votes are sealed; empty until it is lodged.
  public Optional<ElectionKey> key(ElectionId election) {
    return terms.find(election).map(Terms::key);
  }

  /// Lets a voter in by their code, and takes down that their voting session has begun. To be asked
  /// for each page of a voting session.
  ///
  /// @param client from where the code came, by which wrong ones are counted; it is not kept
  public Admission admit(SecurityCode code, String client) {
    // looked up first: others' wrong codes keep nobody out who has a right one
    Pack pack = packs.byCode(code).orElse(null);
    if (pack != null) {
      return admit(pack);
    }
    return wrongCodes.isOneTooMany(client)
        ? new Admission.TooManyTries()
        : new Admission.UnknownCode();
  }

  private Admission admit(Pack pack) {
    Terms holding = terms.find(pack.election()).orElseThrow();
    Envelope vote =
        holding.replacement() ? null : envelopes.find(pack.election(), pack.elector()).orElse(null);
    if (vote != null) {
      return new Admission.AlreadyVoted(pack, vote.channel(), vote.receivedAt());
    }
    if (!pack.isLive()) {
      return new Admission.DeadCode(pack);
    }
    Instant now = clock.instant();
    Hours hours = holding.hours();
    return switch (state(holding, pack, now)) {
      case NOT_YET_OPEN -> new Admission.NotYetOpen(pack, hours.opens());
      case CLOSED -> new Admission.Closed(pack, Objects.requireNonNull(hours.closes()));
      case IN_GRACE -> new Admission.Admitted(pack, hours);
      case OPEN -> {
        sessions.begin(pack, now);
        yield new Admission.Admitted(pack, hours);
      }
    };
  }

  /// Casts a vote online. When this says [CastOutcome.Accepted], the vote is on disk; whatever else
  /// it says or throws, the same attempt can be made again.
  ///
  /// @param marked at least one paper of the pack, with the college of its entitlement
  public CastOutcome cast(Pack pack, Papers marked, AttemptId attempt) {
    Terms holding = terms.find(pack.election()).orElseThrow();
    Instant now = clock.instant();
    Hours hours = holding.hours();
    Hours.State state = state(holding, pack, now);
    if (state == Hours.State.NOT_YET_OPEN) {
      return new CastOutcome.NotYetOpen(hours.opens());
    }
    if (state == Hours.State.CLOSED) {
      Instant closed = Objects.requireNonNull(hours.closes());
      return standing(pack, attempt).orElse(new CastOutcome.Closed(closed));
    }
    if (!pack.isLive()) {
      return standing(pack, attempt).orElse(new CastOutcome.DeadCode());
    }
    List<MarkFault> faults = holding.faults(pack, marked);
    return faults.isEmpty()
        ? insert(holding, pack, marked, attempt, now)
        : new CastOutcome.Faulty(faults);
  }

  /// The receipt of the vote that this attempt brought in; empty if it brought in none, or if the
  /// envelopes are parted.
  public Optional<Receipt> receipt(Pack pack, AttemptId attempt) {
    return standing(pack, attempt)
        .filter(CastOutcome.Accepted.class::isInstance)
        .map(CastOutcome.Accepted.class::cast)
        .map(CastOutcome.Accepted::receipt);
  }

  private CastOutcome insert(
      Terms holding, Pack pack, Papers marked, AttemptId attempt, Instant now) {
    Vote vote = new Vote(pack, attempt, now, BallotTracker.draw(), holding.seal(marked));
    Receipt receipt =
        new Receipt(pack.election(), vote.tracker(), HexFormat.of().formatHex(vote.hash()), now);
    for (int tried = 0; tried < TRIES; tried++) {
      if (slot.done(vote)) {
        return new CastOutcome.Accepted(receipt);
      }
      Optional<CastOutcome> standing = standing(pack, attempt);
      boolean replaces =
          holding.replacement() && !(standing.orElse(null) instanceof CastOutcome.Accepted);
      if (!replaces) {
        // without a vote of the elector it was the parting that kept this one out
        return standing.orElse(new CastOutcome.Closed(now));
      }
      if (replace(vote)) {
        return new CastOutcome.Accepted(receipt);
      }
    }
    return standing(pack, attempt).orElse(new CastOutcome.Closed(now));
  }

  private boolean replace(Vote vote) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean done =
              envelopes.setAside(vote.pack()) && envelopes.insert(List.of(vote)).getFirst();
          if (!done) {
            status.setRollbackOnly();
          }
          return done;
        }));
  }

  /// What there is of the elector already.
  private Optional<CastOutcome> standing(Pack pack, AttemptId attempt) {
    return envelopes
        .find(pack, attempt)
        .map(vote ->
            vote.mine() && vote.tracker() != null && vote.hash() != null
                ? new CastOutcome.Accepted(
                    new Receipt(pack.election(), vote.tracker(), vote.hash(), vote.receivedAt()))
                : new CastOutcome.AlreadyVoted(vote.channel(), vote.receivedAt()));
  }

  /// What holds for this pack: after the close, the grace is for those who had begun.
  private Hours.State state(Terms holding, Pack pack, Instant now) {
    if (!holding.areReady()) {
      return Hours.State.NOT_YET_OPEN;
    }
    Hours hours = holding.hours();
    Hours.State state = hours.at(now);
    boolean begun =
        state != Hours.State.IN_GRACE
            || sessions.wasOpenBefore(pack, Objects.requireNonNull(hours.closes()));
    return begun ? state : Hours.State.CLOSED;
  }
}
