package org.hustings.server.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
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

  EnvelopeRows(JdbcClient database) {
    this.database = database;
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
                      :attempts, :trackers, :sealed, :hashes)
                    AS given
                      (election, elector, received_at, pack, attempt, tracker, sealed, hash)
                ), vote AS (
                  INSERT INTO ballot.envelope
                    (election, elector, channel, received_at, pack, attempt, tracker)
                  SELECT election, elector, 'ONLINE', received_at, pack, attempt, tracker FROM given
                  WHERE NOT EXISTS
                    (SELECT FROM ballot.parting WHERE parting.election = given.election)
                  ON CONFLICT (election, elector) WHERE status = 'VOTE' DO NOTHING
                  RETURNING tracker
                ), kept AS (
                  INSERT INTO ballot.sealed (election, tracker, sealed)
                  SELECT election, tracker, sealed FROM given JOIN vote USING (tracker)
                )
                INSERT INTO ballot.unlisted (election, tracker, hash)
                SELECT election, tracker, hash FROM given JOIN vote USING (tracker)
                RETURNING tracker
                """)
            .param("elections", texts(votes, vote -> vote.pack().election().slug()))
            .param("electors", numbers(votes, vote -> vote.pack().elector().value()))
            .param("received", texts(votes, vote -> vote.receivedAt().toString()))
            .param("packs", numbers(votes, vote -> vote.pack().id().number()))
            .param("attempts", bytes(votes, vote -> vote.attempt().hash()))
            .param("trackers", texts(votes, vote -> vote.tracker().value()))
            .param("sealed", bytes(votes, Vote::sealed))
            .param("hashes", bytes(votes, vote -> Digests.sha256(vote.sealed())))
            .query(String.class)
            .set();
    return votes.stream().map(vote -> in.contains(vote.tracker().value())).toList();
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
            SELECT channel, received_at, tracker, attempt IS NOT DISTINCT FROM :attempt AS mine
            FROM ballot.envelope
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
            SELECT channel, received_at, tracker, false AS mine FROM ballot.envelope
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
    return database
            .sql(
                """
                UPDATE ballot.envelope SET status = :replaced
                WHERE election = :election AND elector = :elector AND status = ANY (:before)
                  AND channel = 'ONLINE'
                """)
            .param("replaced", VoteStatus.REPLACED.name())
            .param(
                "before",
                LifecycleState.before(VoteStatus.REPLACED).stream().map(VoteStatus::name).toList())
            .param("election", pack.election().slug())
            .param("elector", pack.elector().value())
            .update()
        == 1;
  }

  private static Envelope read(ResultSet row, int number) throws SQLException {
    @Nullable String tracker = row.getString("tracker");
    return new Envelope(
        Channel.valueOf(row.getString("channel")),
        Columns.instant(row, "received_at"),
        tracker == null ? null : new BallotTracker(tracker),
        row.getBoolean("mine"));
  }
}
