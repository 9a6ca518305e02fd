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
import org.hustings.server.ballot.vouching.Vouching;
import org.hustings.server.dispatch.Pack;
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
  private final JdbcClient database;
  private final Vouching vouching;

  EnvelopeRows(JdbcClient database, Vouching vouching) {
    this.database = database;
    this.vouching = vouching;
  }

  /// Puts votes in the box, whichever can be; says of each whether it is in now. The others are of
  /// electors of whom there is a vote, or of an election whose envelopes are being parted.
  List<Boolean> insert(List<Vote> votes) {
    Set<String> in =
        database
            .sql(
                """
                WITH given AS (
                  SELECT * FROM unnest(:elections, :electors, CAST(:received AS timestamptz[]), :packs,
                      :attempts, :trackers, :sealed, :hashes, :admitted, :notes)
                    AS given
                      (election, elector, received_at, pack, attempt, tracker, sealed, hash,
                        admitted, note)
                ), vote AS (
                  INSERT INTO ballot.envelope
                    (election, elector, channel, received_at, pack, attempt, tracker, admitted)
                  SELECT election, elector, 'ONLINE', received_at, pack, attempt, tracker, admitted
                  FROM given
                  WHERE NOT EXISTS
                    (SELECT FROM ballot.parting WHERE parting.election = given.election)
                  ON CONFLICT (election, elector) WHERE status = 'VOTE' DO NOTHING
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
    Pack pack = vote.pack();
    return vouching.vote(
        pack.election(),
        pack.elector().value(),
        pack.id().number(),
        Channel.ONLINE.name(),
        vote.tracker().value(),
        vote.hash());
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
            SELECT channel, received_at, tracker, attempt IS NOT DISTINCT FROM :attempt AS mine,
              (SELECT encode(sha256(s.sealed), 'hex') FROM ballot.sealed s
                WHERE s.election = e.election AND s.tracker = e.tracker) AS hash
            FROM ballot.envelope e
            WHERE election = :election AND elector = :elector
              AND (status = 'VOTE' OR (status = 'REPLACED' AND attempt = :attempt))
            ORDER BY mine DESC LIMIT 1
            """)
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("attempt", attempt.hash())
        .query(EnvelopeRows::read)
        .optional();
  }

  /// The vote of an elector.
  Optional<Envelope> find(ElectionId election, ElectorNumber elector) {
    return database
        .sql(
            """
            SELECT channel, received_at, tracker, false AS mine, NULL AS hash
            FROM ballot.envelope
            WHERE election = :election AND elector = :elector AND status = 'VOTE'
            """)
        .param("election", election.slug())
        .param("elector", elector.value())
        .query(EnvelopeRows::read)
        .optional();
  }

  /// Makes room for another vote by setting aside the elector's vote, if it was cast online; false
  /// if there is none to set aside.
  boolean setAside(Pack pack) {
    String tracker =
        database
            .sql(
                """
                SELECT tracker FROM ballot.envelope
                WHERE election = :election AND elector = :elector AND status = ANY (:before)
                  AND channel = 'ONLINE' FOR UPDATE
                """)
            .param(
                "before",
                LifecycleState.before(VoteStatus.REPLACED).stream().map(VoteStatus::name).toList())
            .param("election", pack.election().slug())
            .param("elector", pack.elector().value())
            .query(String.class)
            .optional()
            .orElse(null);
    if (tracker == null) {
      return false;
    }
    return database
            .sql(
                """
                UPDATE ballot.envelope SET status = :replaced, replaced = :code
                WHERE election = :election AND tracker = :tracker AND status = ANY (:before)
                """)
            .param("replaced", VoteStatus.REPLACED.name())
            .param("tracker", tracker)
            .param("code", vouching.replaced(pack.election(), pack.elector().value(), tracker))
            .param(
                "before",
                LifecycleState.before(VoteStatus.REPLACED).stream().map(VoteStatus::name).toList())
            .param("election", pack.election().slug())
            .update()
        == 1;
  }

  private static Envelope read(ResultSet row, int number) throws SQLException {
    @Nullable String tracker = row.getString("tracker");
    return new Envelope(
        Channel.valueOf(row.getString("channel")),
        Columns.instant(row, "received_at"),
        tracker == null ? null : new BallotTracker(tracker),
        row.getString("hash"),
        row.getBoolean("mine"));
  }
}
