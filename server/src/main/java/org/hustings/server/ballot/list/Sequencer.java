package org.hustings.server.ballot.list;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.ballotbox.list.SignedHead;
import org.hustings.definition.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts sealed ballots on the public list. Casting only leaves a note, so that no voter waits for
/// the chain; one node at a time takes the notes up, all that there are, in the order of their
/// trackers. These are random: within a batch nothing tells who came first.
@Component
public class Sequencer {
  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient database;
  private final SigningKey key;
  private final Clock clock;

  Sequencer(JdbcClient database, SigningKey key, Clock clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
  }

  /// Whether a ballot is waiting to be listed.
  public boolean hasWork() {
    return database
        .sql("SELECT EXISTS (SELECT FROM ballot.unlisted)")
        .query(Boolean.class)
        .single();
  }

  /// Lists what is waiting; returns how many ballots that were. None if another node is at it.
  @Transactional
  public int list() {
    if (!database
        .sql("SELECT pg_try_advisory_xact_lock(hashtextextended('ballot.listed', 11))")
        .query(Boolean.class)
        .single()) {
      return 0;
    }
    Map<String, List<Waiting>> waiting =
        database
            .sql("DELETE FROM ballot.unlisted RETURNING election, tracker, hash")
            .query((row, _) ->
                new Waiting(row.getString(1), row.getString(2), HEX.formatHex(row.getBytes(3))))
            .list()
            .stream()
            .sorted(Comparator.comparing(Waiting::tracker))
            .collect(Collectors.groupingBy(Waiting::election, TreeMap::new, Collectors.toList()));
    waiting.forEach((election, ballots) -> append(new ElectionId(election), ballots));
    return waiting.values().stream().mapToInt(List::size).sum();
  }

  private void append(ElectionId election, List<Waiting> ballots) {
    End end =
        database
            .sql("SELECT position, chain FROM ballot.head WHERE election = :election")
            .param("election", election.slug())
            .query((row, _) -> new End(row.getLong(1), HEX.formatHex(row.getBytes(2))))
            .optional()
            .orElse(new End(0, ListedBallot.BEFORE_FIRST));
    List<ListedBallot> lines = new ArrayList<>();
    for (Waiting ballot : ballots) {
      ListedBallot line =
          ListedBallot.after(
              end.chain(),
              end.position() + 1,
              election,
              new BallotTracker(ballot.tracker()),
              ballot.hash());
      lines.add(line);
      end = new End(line.position(), line.chain());
    }
    insert(election, lines);
    sign(election, end);
  }

  private void insert(ElectionId election, List<ListedBallot> lines) {
    database
        .sql(
            """
            INSERT INTO ballot.listed (election, position, tracker, hash, chain)
            SELECT :election, line.position, line.tracker, line.hash, line.chain
            FROM unnest(:positions, :trackers, :hashes, :chains)
              AS line (position, tracker, hash, chain)
            """)
        .param("election", election.slug())
        .param("positions", lines.stream().mapToLong(ListedBallot::position).toArray())
        .param(
            "trackers", lines.stream().map(line -> line.tracker().value()).toArray(String[]::new))
        .param("hashes", bytes(lines.stream().map(ListedBallot::hash).toList()))
        .param("chains", bytes(lines.stream().map(ListedBallot::chain).toList()))
        .update();
  }

  private void sign(ElectionId election, End end) {
    Instant now = clock.instant();
    SignedHead head = new SignedHead(election, end.position(), end.chain(), now, "");
    database
        .sql(
            """
            INSERT INTO ballot.head (election, position, chain, signed_at, signature)
            VALUES (:election, :position, :chain, :at, :signature)
            ON CONFLICT (election) DO UPDATE
            SET position = excluded.position, chain = excluded.chain,
              signed_at = excluded.signed_at, signature = excluded.signature
            """)
        .param("election", election.slug())
        .param("position", end.position())
        .param("chain", HEX.parseHex(end.chain()))
        .param("at", now)
        .param("signature", HEX.parseHex(key.sign(head.signedBytes())))
        .update();
  }

  private static byte[][] bytes(List<String> hashes) {
    return hashes.stream().map(HEX::parseHex).toArray(byte[][]::new);
  }

  private record Waiting(String election, String tracker, String hash) {}

  private record End(long position, String chain) {}
}
