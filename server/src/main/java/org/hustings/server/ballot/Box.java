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
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.definition.SupersededPaper;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.election.stop.Stop;
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
  private final VoidPapers voidPapers;
  private final VotingSessions sessions;
  private final WrongCodes wrongCodes;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Box(
      TermsOfElections terms,
      Packs packs,
      EnvelopeRows envelopes,
      VoidPapers voidPapers,
      VotingSessions sessions,
      WrongCodes wrongCodes,
      TransactionTemplate transaction,
      Clock clock) {
    this.terms = terms;
    this.packs = packs;
    this.envelopes = envelopes;
    this.slot = new Batcher<>(MOST_TOGETHER, envelopes::insert);
    this.voidPapers = voidPapers;
    this.sessions = sessions;
    this.wrongCodes = wrongCodes;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// When votes are taken; empty for an election that is not public.
  public Optional<Hours> hours(ElectionId election) {
    return terms.find(election).map(Terms::hours);
  }

  /// What keeps an election from going on; empty where it does.
  public Optional<Stop> stop(ElectionId election) {
    return terms.find(election).map(Terms::stop);
  }

  /// Whether the papers are settled and every contest is unopposed: then there is no ballot.
  public boolean isWithoutVote(ElectionId election) {
    return terms.find(election).filter(Terms::isWithoutVote).isPresent();
  }

  /// Whether a posted paper that is no good any more counts if it comes alone.
  public boolean countsSuperseded(ElectionId election) {
    return terms
        .find(election)
        .filter(one -> one.superseded() == SupersededPaper.COUNT_IF_ALONE)
        .isPresent();
  }

  /// Whether votes are taken by a channel.
  public boolean takes(ElectionId election, Channel channel) {
    return terms.find(election).filter(one -> one.channels().contains(channel)).isPresent();
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
    Envelope vote = envelopes.find(pack).orElse(null);
    if (envelopes.isDisqualified(pack.election(), pack.elector())) {
      return new Admission.Disqualified(pack, vote == null ? null : vote.receivedAt());
    }
    Stop stop = holding.stop();
    if (stop != null) {
      return new Admission.Stopped(pack, stop, vote == null ? null : vote.receivedAt());
    }
    List<VoidPapers.InContest> contests = vote == null ? List.of() : voidPapers.of(pack);
    if (vote != null && !contests.isEmpty()) {
      return new Admission.VoidInContests(pack, vote.channel(), vote.receivedAt(), contests);
    }
    if (vote != null && stands(vote, pack, holding)) {
      return new Admission.AlreadyVoted(pack, vote.channel(), vote.receivedAt());
    }
    if (pack.state() == Pack.State.HELD) {
      return new Admission.NotHandedOver(pack);
    }
    if (!pack.isLive()) {
      return new Admission.DeadCode(pack, death(pack));
    }
    if (!holding.channels().contains(Channel.ONLINE)) {
      return new Admission.ByPostOnly(pack);
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

  /// That the vote with it was made void is told whatever the pack died of first.
  private DeathReason death(Pack pack) {
    return envelopes.isVoid(pack)
        ? DeathReason.VOID
        : packs.deathOf(pack.id()).orElse(DeathReason.REISSUED);
  }

  /// Whether a vote keeps out another with this pack. With the use of a pack those before it are
  /// dead.
  private static boolean stands(Envelope vote, Pack pack, Terms holding) {
    return !vote.yields() && (!holding.replacement() || vote.pack().number() > pack.id().number());
  }

  /// Casts a vote online. When this says [CastOutcome.Accepted], the vote is on disk; whatever else
  /// it says or throws, the same attempt can be made again.
  ///
  /// @param marked at least one paper of the pack, with the college of its entitlement
  public CastOutcome cast(Pack pack, Papers marked, AttemptId attempt) {
    Terms holding = terms.find(pack.election()).orElseThrow();
    Instant now = clock.instant();
    Stop stop = holding.stop();
    if (stop != null) {
      return standing(pack, attempt).orElse(new CastOutcome.Stopped(stop));
    }
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
    if (!holding.channels().contains(Channel.ONLINE)) {
      return new CastOutcome.ByPostOnly();
    }
    List<MarkFault> faults = holding.faults(pack, marked);
    return faults.isEmpty()
        ? insert(holding, pack, marked, attempt, now)
        : new CastOutcome.Faulty(faults);
  }

  /// The receipt of the vote that this attempt brought in; empty if it brought in none, if the vote
  /// is void in a contest since, or if the envelopes are parted.
  public Optional<Receipt> receipt(Pack pack, AttemptId attempt) {
    return standing(pack, attempt)
        .filter(_ -> voidPapers.of(pack).isEmpty())
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
      boolean mine = standing.orElse(null) instanceof CastOutcome.Accepted;
      if (mine || !replaceable(holding, pack)) {
        return standing.orElse(keptOut(pack, now));
      }
      if (replace(vote, holding.replacement())) {
        return new CastOutcome.Accepted(receipt);
      }
    }
    return standing(pack, attempt).orElse(keptOut(pack, now));
  }

  /// Without a vote of the elector it was the parting that kept this one out; or, of one contest,
  /// that nothing is void there any more.
  private static CastOutcome keptOut(Pack pack, Instant now) {
    return pack.only() == null ? new CastOutcome.Closed(now) : new CastOutcome.DeadCode();
  }

  private boolean replaceable(Terms holding, Pack pack) {
    return envelopes.find(pack).filter(vote -> !stands(vote, pack, holding)).isPresent();
  }

  private boolean replace(Vote vote, boolean replacement) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          boolean done =
              envelopes.setAside(vote.pack(), replacement)
                  && envelopes.insert(List.of(vote)).getFirst();
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
