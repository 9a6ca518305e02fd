package org.hustings.server.dispatch.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much has been sent out, by channel and batch, for everybody to see.
@Component
public class DispatchNumbers {
  private static final Duration REMEMBERED = Duration.ofSeconds(2);

  private final JdbcClient database;

  /// Counting half a million packs takes longer than a reader should make others wait.
  private final Cache<ElectionId, Dispatched> known =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100).build();

  DispatchNumbers(JdbcClient database) {
    this.database = database;
  }

  /// The figures, at most two seconds old.
  public Dispatched of(ElectionId election) {
    return Objects.requireNonNull(known.get(election, this::count));
  }

  /// The figures at this moment, for staff who have just changed them.
  public Dispatched count(ElectionId election) {
    List<Dispatched.Batch> batches =
        database
            .sql(
                """
                SELECT b.number, b.channel, b.kind, b.begun_at, count(p.id) AS packs,
                  count(p.sent_at) AS sent, count(*) FILTER (WHERE p.repeats > 0) AS repeated
                FROM dispatch.batch b
                LEFT JOIN dispatch.sending p ON p.batch = b.id
                WHERE b.election = ? GROUP BY b.id ORDER BY b.number
                """)
            .param(election.slug())
            .query((row, _) -> read(row))
            .list();
    return new Dispatched(
        batches,
        left(election, "= 'ONLINE'"),
        left(election, "= 'POST'"),
        left(election, "IS NULL"));
  }

  private int left(ElectionId election, String channel) {
    return database
        .sql(
            "SELECT count(*) FROM dispatch.wanted WHERE election = ? AND pack IS NULL"
                + " AND dropped_at IS NULL AND channel "
                + channel)
        .param(election.slug())
        .query(Integer.class)
        .single();
  }

  private static Dispatched.Batch read(ResultSet row) throws SQLException {
    return new Dispatched.Batch(
        row.getInt("number"),
        Channel.valueOf(row.getString("channel")),
        PackKind.valueOf(row.getString("kind")),
        Columns.instant(row, "begun_at"),
        row.getInt("packs"),
        row.getInt("sent"),
        row.getInt("repeated"));
  }
}
