package org.hustings.server.ballot.list;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.ballotbox.list.SignedHead;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.vouching.Vouching;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts sealed ballots on the public list. Casting only leaves a note, so that no voter waits for
/// the chain; one node at a time takes the notes up, all that there are, in the order of their
/// trackers. These are random: within a batch nothing tells who came first.
@Component
public class Sequencer {
  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient database;
  private final SigningKey key;
  private final Vouching vouching;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final Clock clock;

  Sequencer(
      JdbcClient database,
      SigningKey key,
      Vouching vouching,
      TransactionTemplate transaction,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.key = key;
    this.vouching = vouching;
    this.transaction = transaction;
    this.audit = audit;
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
  public int list() {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          boolean alone =
              database
                  .sql("SELECT pg_try_advisory_xact_lock(hashtextextended('ballot.listed', 11))")
                  .query(Boolean.class)
                  .single();
          return alone ? takeUp() : 0;
        }));
  }

  /// Lists all that is waiting now, with whichever node is at it.
  public void listAll() {
    transaction.executeWithoutResult(_ -> {
      database
          .sql("SELECT pg_advisory_xact_lock(hashtextextended('ballot.listed', 11))")
          .query()
          .singleRow();
      takeUp();
    });
  }

  private int takeUp() {
    List<Waiting> notes =
        database
            .sql("DELETE FROM ballot.unlisted RETURNING election, tracker, hash, admitted")
            .query((row, _) ->
                new Waiting(
                    row.getString(1),
                    row.getString(2),
                    HEX.formatHex(row.getBytes(3)),
                    row.getBytes(4)))
            .list();
    Set<String> taken = listed(notes);
    Map<Boolean, List<Waiting>> known =
        notes.stream()
            .collect(Collectors.partitioningBy(note -> isOurs(note) && taken.add(note.hash())));
    refuse(known.getOrDefault(false, List.of()));
    Map<String, List<Waiting>> waiting =
        known.getOrDefault(true, List.of()).stream()
            .sorted(Comparator.comparing(Waiting::tracker))
            .collect(Collectors.groupingBy(Waiting::election, TreeMap::new, Collectors.toList()));
    waiting.forEach((election, ballots) -> append(new ElectionId(election), ballots));
    return waiting.values().stream().mapToInt(List::size).sum();
  }

  /// Whether this server wrote the note.
  private boolean isOurs(Waiting note) {
    return Vouching.holds(
        note.admitted(), vouching.note(note.election(), note.tracker(), HEX.parseHex(note.hash())));
  }

  /// Which of these ballots are on a list already.
  private Set<String> listed(List<Waiting> notes) {
    return new HashSet<>(
        database
            .sql("SELECT encode(hash, 'hex') FROM ballot.listed WHERE hash = ANY (:hashes)")
            .param("hashes", bytes(notes.stream().map(Waiting::hash).toList()))
            .query(String.class)
            .list());
  }

  private void refuse(List<Waiting> notes) {
    for (Waiting note : notes) {
      audit.record(
          Actor.system("ballot"),
          "ballot.note-refused",
          "election:" + note.election(),
          null,
          Map.of("sha256", note.hash()));
    }
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

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Waiting(
      String election, String tracker, String hash, byte @Nullable [] admitted) {}

  private record End(long position, String chain) {}
}
