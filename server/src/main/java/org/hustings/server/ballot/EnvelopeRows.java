package org.hustings.server.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.vouching.OuterEnvelope;
import org.hustings.server.ballot.vouching.Vouching;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PackId;
import org.hustings.server.platform.LifecycleState;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The envelopes as they lie in the database.
///
/// Votes go in by one statement, which commits by itself: outer and inner envelope and the note for
/// the public list go in together or not at all, and no lock is held while the disk is waited for.
/// That an elector votes once is a unique index's work, whichever nodes and connections ask at
/// once.
@Repository
class EnvelopeRows {
  private static final List<String> BEFORE_REPLACED =
      LifecycleState.before(VoteStatus.REPLACED).stream().map(VoteStatus::name).toList();

  private final JdbcClient database;
  private final Vouching vouching;

  EnvelopeRows(JdbcClient database, Vouching vouching) {
    this.database = database;
    this.vouching = vouching;
  }

  /// Puts votes in the box, whichever can be; says of each whether it is in now. The others are of
  /// electors of whom there is a vote, or of an election whose envelopes are being parted. A vote
  /// in one contest goes in while the elector's whole vote stands and is void there, which is held
  /// meanwhile.
  List<Boolean> insert(List<Vote> votes) {
    Set<String> in =
        database
            .sql(
                """
                WITH given AS (
                  SELECT * FROM unnest(:elections, :electors, CAST(:received AS timestamptz[]), :packs,
                      :only, :attempts, :trackers, :sealed, :hashes, :admitted, :notes)
                    AS given
                      (election, elector, received_at, pack, only_contest, attempt, tracker,
                        sealed, hash, admitted, note)
                ), void AS (
                  SELECT given.tracker FROM given
                  JOIN ballot.envelope whole ON whole.election = given.election
                    AND whole.elector = given.elector AND whole.only_contest = ''
                    AND whole.status = 'VOTE'
                  JOIN ballot.void_paper paper ON paper.election = whole.election
                    AND paper.elector = whole.elector AND paper.pack = whole.pack
                    AND paper.contest = given.only_contest
                  WHERE given.only_contest <> ''
                  ORDER BY whole.elector
                  FOR SHARE OF whole
                ), vote AS (
                  INSERT INTO ballot.envelope
                    (election, elector, channel, received_at, pack, only_contest, attempt, tracker,
                      admitted)
                  SELECT election, elector, 'ONLINE', received_at, pack, only_contest, attempt,
                    tracker, admitted
                  FROM given
                  WHERE (only_contest = '' OR tracker IN (SELECT tracker FROM void))
                    AND NOT EXISTS
                      (SELECT FROM ballot.parting WHERE parting.election = given.election)
                  ON CONFLICT (election, elector, only_contest) WHERE status = 'VOTE' DO NOTHING
                  RETURNING tracker
                ), kept AS (
                  INSERT INTO ballot.sealed (election, tracker, sealed)
                  SELECT election, tracker, sealed FROM given JOIN vote USING (tracker)
                )
                INSERT INTO ballot.unlisted (election, tracker, hash, admitted)
                SELECT election, tracker, hash, note FROM given JOIN vote USING (tracker)
                RETURNING tracker
                """)
            .param("elections", texts(votes, vote -> vote.pack().election().slug()))
            .param("electors", numbers(votes, vote -> vote.pack().elector().value()))
            .param("received", texts(votes, vote -> vote.receivedAt().toString()))
            .param("packs", numbers(votes, vote -> vote.pack().id().number()))
            .param("only", texts(votes, vote -> vote.pack().onlyContest()))
            .param("attempts", bytes(votes, vote -> vote.attempt().hash()))
            .param("trackers", texts(votes, vote -> vote.tracker().value()))
            .param("sealed", bytes(votes, Vote::sealed))
            .param("hashes", bytes(votes, Vote::hash))
            .param("admitted", bytes(votes, this::admitted))
            .param("notes", bytes(votes, this::note))
            .query(String.class)
            .set();
    return votes.stream().map(vote -> in.contains(vote.tracker().value())).toList();
  }

  private byte[] admitted(Vote vote) {
    OuterEnvelope outer = OuterEnvelope.with(vote.pack(), Channel.ONLINE, vote.receivedAt());
    return vouching.vote(outer, vote.tracker().value(), vote.hash());
  }

  private byte[] note(Vote vote) {
    return vouching.note(vote.pack().election().slug(), vote.tracker().value(), vote.hash());
  }

  private static String[] texts(List<Vote> votes, Function<Vote, String> part) {
    return votes.stream().map(part).toArray(String[]::new);
  }

  private static long[] numbers(List<Vote> votes, ToLongFunction<Vote> part) {
    return votes.stream().mapToLong(part).toArray();
  }

  private static byte[][] bytes(List<Vote> votes, Function<Vote, byte[]> part) {
    return votes.stream().map(part).toArray(byte[][]::new);
  }

  /// The vote of an elector, or, if it was replaced since, the one that this attempt brought.
  Optional<Envelope> find(Pack pack, AttemptId attempt) {
    return database
        .sql(
            """
            SELECT channel, received_at, tracker, pack, yields, attempt IS NOT DISTINCT FROM :attempt AS mine,
              (SELECT encode(sha256(s.sealed), 'hex') FROM ballot.sealed s
                WHERE s.election = e.election AND s.tracker = e.tracker) AS hash
            FROM ballot.envelope e
            WHERE election = :election AND elector = :elector AND only_contest = :only
              AND (status = 'VOTE' OR (status = 'REPLACED' AND attempt = :attempt))
            ORDER BY mine DESC LIMIT 1
            """)
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("only", pack.onlyContest())
        .param("attempt", attempt.hash())
        .query(EnvelopeRows::read)
        .optional();
  }

  /// The vote of an elector in what this pack is for: as a whole, or again in one contest.
  Optional<Envelope> find(Pack pack) {
    return database
        .sql(
            """
            SELECT channel, received_at, tracker, pack, yields, false AS mine, NULL AS hash
            FROM ballot.envelope
            WHERE election = :election AND elector = :elector AND only_contest = :only
              AND status = 'VOTE'
            """)
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("only", pack.onlyContest())
        .query(EnvelopeRows::read)
        .optional();
  }

  /// Whether a vote that was cast with this pack was made void.
  boolean isVoid(Pack pack) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM ballot.envelope
              WHERE election = :election AND elector = :elector AND pack = :pack
                AND status = 'VOID')
            """)
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("pack", pack.id().number())
        .query(Boolean.class)
        .single();
  }

  /// Whether the elector's vote is not counted, whatever it is.
  boolean isDisqualified(ElectionId election, ElectorNumber elector) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM ballot.disqualification
              WHERE election = :election AND elector = :elector AND superseded_at IS NULL)
            """)
        .param("election", election.slug())
        .param("elector", elector.value())
        .query(Boolean.class)
        .single();
  }

  /// Makes room for a vote with this pack by setting aside the elector's vote: one that was cast
  /// online, where votes may be replaced, and with no newer pack; or one that gives way. False if
  /// there is none to set aside, as one that is void in a contest is not.
  boolean setAside(Pack pack, boolean replacement) {
    markYielding(pack);
    Optional<Replaced> before =
        database
            .sql(
                """
                SELECT pack, tracker FROM ballot.envelope
                WHERE election = :election AND elector = :elector AND only_contest = :only
                  AND status = ANY (:before)
                  AND (yields OR (:replacement AND channel = 'ONLINE' AND pack <= :pack))
                FOR UPDATE
                """)
            .param("before", BEFORE_REPLACED)
            .param("replacement", replacement)
            .param("only", pack.onlyContest())
            .param("pack", pack.id().number())
            .param("election", pack.election().slug())
            .param("elector", pack.elector().value())
            .query(Replaced.class)
            .optional();
    return before.isPresent() && setAside(pack, before.get());
  }

  /// @param tracker null for a vote by post that is not keyed yet
  private record Replaced(long pack, @Nullable String tracker) {}

  private boolean setAside(Pack pack, Replaced before) {
    return database
            .sql(
                """
                UPDATE ballot.envelope SET status = :replaced, replaced = :code
                WHERE election = :election AND elector = :elector AND pack = :pack
                  AND status = ANY (:before)
                  AND NOT EXISTS (SELECT FROM ballot.void_paper v
                    WHERE v.election = :election AND v.elector = :elector AND v.pack = :pack)
                """)
            .param("replaced", VoteStatus.REPLACED.name())
            .param(
                "code",
                vouching.replaced(
                    pack.election(), pack.elector().value(), before.pack(), before.tracker()))
            .param("before", BEFORE_REPLACED)
            .param("election", pack.election().slug())
            .param("elector", pack.elector().value())
            .param("pack", before.pack())
            .update()
        == 1;
  }

  /// A paper whose vote gives way is not keyed any more.
  private void markYielding(Pack pack) {
    database
        .sql(
            """
            UPDATE ballot.returned r SET duplicate = true FROM ballot.envelope e
            WHERE e.election = :election AND e.elector = :elector AND e.only_contest = :only
              AND e.status = 'VOTE' AND e.yields
              AND r.election = e.election AND r.pack = e.pack AND NOT r.keyed
            """)
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("only", pack.onlyContest())
        .update();
  }

  private static Envelope read(ResultSet row, int number) throws SQLException {
    @Nullable String tracker = row.getString("tracker");
    return new Envelope(
        Channel.valueOf(row.getString("channel")),
        Columns.instant(row, "received_at"),
        tracker == null ? null : new BallotTracker(tracker),
        row.getString("hash"),
        new PackId(row.getLong("pack")),
        row.getBoolean("yields"),
        row.getBoolean("mine"));
  }
}
