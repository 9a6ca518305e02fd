package org.hustings.server.dispatch.batch;

import java.time.Clock;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.PackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The batches in which packs are made.
@Component
public class Batches {
  /// How many e-mails are a batch.
  static final int MAILS = 10_000;

  private final JdbcClient database;
  private final Clock clock;

  Batches(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Begins a batch, by the next number of its election. There is a transaction, and it alone makes
  /// packs for the election.
  public long begin(ElectionId election, Channel channel, PackKind kind) {
    return database
        .sql(
            """
            INSERT INTO dispatch.batch (election, number, channel, kind, begun_at)
            SELECT :election, coalesce(max(number), 0) + 1, :channel, :kind, :now
            FROM dispatch.batch WHERE election = :election
            RETURNING id
            """)
        .param("election", election.slug())
        .param("channel", channel.name())
        .param("kind", kind.name())
        .param("now", clock.instant())
        .query(Long.class)
        .single();
  }

  /// The batch of e-mails that is not full, or a new one.
  long ofMails(ElectionId election, PackKind kind) {
    return database
        .sql(
            """
            SELECT b.id FROM dispatch.batch b
            WHERE b.election = :election AND b.channel = 'ONLINE' AND b.kind = :kind
              AND (SELECT count(*) FROM dispatch.pack p WHERE p.batch = b.id) < :most
            ORDER BY b.id DESC LIMIT 1
            """)
        .param("election", election.slug())
        .param("kind", kind.name())
        .param("most", MAILS)
        .query(Long.class)
        .optional()
        .orElseGet(() -> begin(election, Channel.ONLINE, kind));
  }

  /// A batch as it was begun.
  ///
  /// @param number within the election
  public record Batch(long id, int number, PackKind kind) {}

  /// The batch that a pack is in.
  public Batch of(PackId pack) {
    return database
        .sql(
            """
            SELECT b.id, b.number, b.kind
            FROM dispatch.batch b JOIN dispatch.pack p ON p.batch = b.id WHERE p.id = ?
            """)
        .param(pack.number())
        .query(Batch.class)
        .single();
  }

  /// Kills the packs of a batch and has others made in their place, with other codes and papers;
  /// how many. Whoever waits for another already is left to that.
  public int makeAnew(long batch, String reason, Actor by) {
    int wanted =
        database
            .sql(
                """
                INSERT INTO dispatch.wanted (election, elector, kind, channel, because, contests,
                  only_contest, address, wanted_at, wanted_by, reason)
                SELECT w.election, w.elector, 'REISSUE', w.channel, w.because, w.contests,
                  w.only_contest, w.address, :now, :by, :reason
                FROM dispatch.wanted w JOIN dispatch.pack p ON p.id = w.pack
                WHERE p.batch = :batch AND p.died_at IS NULL
                ON CONFLICT DO NOTHING
                """)
            .param("batch", batch)
            .param("now", clock.instant())
            .param("by", by.reference())
            .param("reason", reason)
            .update();
    database
        .sql(
            """
            UPDATE dispatch.pack SET died_at = :now, died_of = 'its file was made anew'
            WHERE batch = :batch AND died_at IS NULL
            """)
        .param("batch", batch)
        .param("now", clock.instant())
        .update();
    return wanted;
  }

  /// Takes down that a batch went to the printer or into the post.
  public void handOver(long batch) {
    database
        .sql("UPDATE dispatch.batch SET handed_over_at = :now WHERE id = :id")
        .param("now", clock.instant())
        .param("id", batch)
        .update();
  }
}
