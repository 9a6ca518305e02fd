package org.hustings.server.ballot.post;

import java.time.Instant;
import java.util.Optional;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.VoteStatus;
import org.hustings.server.ballot.vouching.OuterEnvelope;
import org.hustings.server.ballot.vouching.Vouching;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PaperNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The returned papers and their envelopes, as they lie in the database.
@Repository
class ReturnedRows {
  private static final String ONCE =
      "ON CONFLICT (election, elector, only_contest) WHERE status = 'VOTE' DO NOTHING";

  /// Of a vote in one contest: while the elector's whole vote stands and is void there.
  private static final String WHILE_VOID =
      """
      AND (:only = '' OR EXISTS (
        SELECT FROM ballot.void_paper v WHERE v.election = :election AND v.elector = :elector
          AND v.contest = :only AND v.pack = (
            SELECT whole.pack FROM ballot.envelope whole
            WHERE whole.election = :election AND whole.elector = :elector
              AND whole.only_contest = '' AND whole.status = 'VOTE'
            FOR SHARE)))
      """;

  private final JdbcClient database;
  private final Vouching vouching;

  ReturnedRows(JdbcClient database, Vouching vouching) {
    this.database = database;
    this.vouching = vouching;
  }

  boolean isParted(ElectionId election) {
    return database
        .sql("SELECT EXISTS (SELECT FROM ballot.parting WHERE election = :election)")
        .param("election", election.slug())
        .query(Boolean.class)
        .single();
  }

  /// Lets one clerk at a time take papers in, until the transaction ends: two stacks with the same
  /// papers in another order would wait for each other for ever.
  void lock(ElectionId election) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 11))")
        .param("what", "ballot.returned " + election)
        .query()
        .singleRow();
  }

  /// Takes down that a paper came back; false if it did before.
  boolean add(Pack pack, PaperNumber paper) {
    return database
            .sql(
                """
                INSERT INTO ballot.returned (election, paper, pack)
                VALUES (:election, :paper, :pack) ON CONFLICT DO NOTHING
                """)
            .param("election", pack.election().slug())
            .param("paper", paper.value())
            .param("pack", pack.id().number())
            .update()
        == 1;
  }

  /// Puts the outer envelope into the box; false if there is a vote of the elector. One that came
  /// on a paper that was no good any more gives way.
  boolean vote(Pack pack, Instant now) {
    setYieldingAside(pack);
    return envelope(pack, now, VoteStatus.VOTE, false, WHILE_VOID + ONCE) == 1;
  }

  /// The same for a paper that is no good any more and has come alone.
  boolean voteYielding(Pack pack, Instant now) {
    return envelope(pack, now, VoteStatus.VOTE, true, WHILE_VOID + ONCE) == 1;
  }

  private void setYieldingAside(Pack pack) {
    database
        .sql(
            """
            SELECT pack, tracker FROM ballot.envelope e
            WHERE election = :election AND elector = :elector AND only_contest = :only
              AND status = 'VOTE' AND yields
              AND NOT EXISTS (SELECT FROM ballot.void_paper v
                WHERE v.election = e.election AND v.elector = e.elector AND v.pack = e.pack)
            FOR UPDATE
            """)
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("only", pack.onlyContest())
        .query(Yielding.class)
        .optional()
        .ifPresent(yielding -> setAside(pack, yielding));
  }

  /// @param tracker null while it is not keyed
  private record Yielding(long pack, @Nullable String tracker) {}

  private void setAside(Pack pack, Yielding yielding) {
    database
        .sql(
            """
            WITH aside AS (
              UPDATE ballot.envelope SET status = 'REPLACED', replaced = :code
              WHERE election = :election AND elector = :elector AND pack = :pack
                AND status = 'VOTE')
            UPDATE ballot.returned SET duplicate = true
            WHERE election = :election AND pack = :pack AND NOT keyed
            """)
        .param(
            "code",
            vouching.replaced(
                pack.election(), pack.elector().value(), yielding.pack(), yielding.tracker()))
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("pack", yielding.pack())
        .update();
  }

  /// Sets a paper aside as a second vote.
  void setAside(Pack pack, PaperNumber paper, Instant now) {
    envelope(pack, now, VoteStatus.DUPLICATE, false, "");
    database
        .sql(
            """
            UPDATE ballot.returned SET duplicate = true
            WHERE election = :election AND paper = :paper
            """)
        .param("election", pack.election().slug())
        .param("paper", paper.value())
        .update();
  }

  private int envelope(Pack pack, Instant at, VoteStatus status, boolean yields, String condition) {
    OuterEnvelope outer = OuterEnvelope.with(pack, Channel.POST, at);
    return database
        .sql(
            """
            INSERT INTO ballot.envelope
              (election, elector, channel, received_at, pack, only_contest, status, yields, scanned)
            SELECT :election, :elector, 'POST', :now, :pack, :only, :status, :yields, :scanned
            WHERE NOT EXISTS (SELECT FROM ballot.parting WHERE election = :election) %s
            """
                .formatted(condition))
        .param("only", pack.onlyContest())
        .param("status", status.name())
        .param("yields", yields)
        .param("scanned", vouching.scanned(outer, status == VoteStatus.VOTE))
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("now", outer.receivedAt())
        .param("pack", pack.id().number())
        .update();
  }

  /// Whether a paper waits to be keyed; holds it until the transaction ends.
  boolean lockUnkeyed(ElectionId election, PaperNumber paper) {
    return database
        .sql(
            """
            SELECT paper FROM ballot.returned
            WHERE election = :election AND paper = :paper AND NOT keyed AND NOT duplicate
            FOR UPDATE
            """)
        .param("election", election.slug())
        .param("paper", paper.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Puts the inner envelope of a returned paper into the box, and on the way to the public list.
  void seal(Pack pack, PaperNumber paper, BallotTracker tracker, byte[] sealed) {
    byte[] hash = Digests.sha256(sealed);
    byte[] admitted =
        outer(pack).map(outer -> vouching.vote(outer, tracker.value(), hash)).orElse(null);
    database
        .sql(
            """
            WITH outer_one AS (
              UPDATE ballot.envelope SET tracker = :tracker, admitted = :admitted
              WHERE election = :election AND elector = :elector AND only_contest = :only
                AND status = 'VOTE' AND channel = 'POST' AND tracker IS NULL
              RETURNING election, tracker
            ), paper AS (
              UPDATE ballot.returned SET keyed = true
              WHERE election = :election AND paper = :paper
            ), inner_one AS (
              INSERT INTO ballot.sealed (election, tracker, sealed)
              SELECT election, tracker, :sealed FROM outer_one
            )
            INSERT INTO ballot.unlisted (election, tracker, hash, admitted)
            SELECT election, tracker, :hash, :note FROM outer_one
            """)
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("only", pack.onlyContest())
        .param("paper", paper.value())
        .param("tracker", tracker.value())
        .param("sealed", sealed)
        .param("hash", hash)
        .param("admitted", admitted)
        .param("note", vouching.note(pack.election().slug(), tracker.value(), hash))
        .update();
  }

  /// The outer envelope, which may have come in with another pack than the paper's.
  private Optional<OuterEnvelope> outer(Pack pack) {
    return database
        .sql(
            """
            SELECT * FROM ballot.envelope
            WHERE election = :election AND elector = :elector AND only_contest = :only
              AND status = 'VOTE' AND channel = 'POST' AND tracker IS NULL
            """)
        .param("election", pack.election().slug())
        .param("elector", pack.elector().value())
        .param("only", pack.onlyContest())
        .query((row, _) -> OuterEnvelope.read(pack.election(), row))
        .optional();
  }

  PostNumbers numbers(ElectionId election) {
    return database
        .sql(
            """
            SELECT
              count(*) FILTER (WHERE NOT duplicate)::int AS returned,
              count(*) FILTER (WHERE duplicate)::int AS duplicates,
              count(*) FILTER (WHERE NOT duplicate AND NOT keyed AND clerks = 0)::int AS unkeyed,
              count(*) FILTER (WHERE clerks = 1)::int AS once,
              count(*) FILTER (WHERE clerks = 2)::int AS different,
              count(*) FILTER (WHERE keyed)::int AS keyed
            FROM (
              SELECT duplicate, keyed,
                (SELECT count(*) FROM ballot.keying k
                  WHERE k.election = r.election AND k.paper = r.paper) AS clerks
              FROM ballot.returned r WHERE election = :election) papers
            """)
        .param("election", election.slug())
        .query(PostNumbers.class)
        .single();
  }
}
