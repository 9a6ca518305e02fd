package org.hustings.server.ballot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hustings.server.ballot.vouching.Vouching;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// With which packs somebody began to vote before the close: they have the grace after it. The
/// server knows again which it took down itself: a row that somebody else put in gives nobody any.
@Repository
class VotingSessions {
  private final JdbcClient database;
  private final Vouching vouching;

  VotingSessions(JdbcClient database, Vouching vouching) {
    this.database = database;
    this.vouching = vouching;
  }

  /// Takes down that somebody has begun; only the first time counts.
  void begin(Pack pack, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MICROS);
    database
        .sql(
            """
            INSERT INTO ballot.session (election, pack, opened_at, vouched)
            VALUES (:election, :pack, :now, :vouched) ON CONFLICT DO NOTHING
            """)
        .param("election", pack.election().slug())
        .param("pack", pack.id().number())
        .param("now", now)
        .param("vouched", code(pack, now))
        .update();
  }

  private byte[] code(Pack pack, Instant opened) {
    return vouching.text("session", pack.election(), pack.id().number() + " " + opened);
  }

  boolean wasOpenBefore(Pack pack, Instant close) {
    return database
        .sql(
            "SELECT opened_at, vouched FROM ballot.session WHERE pack = :pack AND opened_at <"
                + " :close")
        .param("pack", pack.id().number())
        .param("close", close)
        .query((row, _) ->
            Vouching.holds(row.getBytes("vouched"), code(pack, Columns.instant(row, "opened_at"))))
        .optional()
        .orElse(false);
  }
}
