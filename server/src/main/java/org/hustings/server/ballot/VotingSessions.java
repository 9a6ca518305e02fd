package org.hustings.server.ballot;

import java.time.Instant;
import org.hustings.server.dispatch.Pack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// With which packs somebody began to vote before the close: they have the grace after it.
@Repository
class VotingSessions {
  private final JdbcClient database;

  VotingSessions(JdbcClient database) {
    this.database = database;
  }

  /// Takes down that somebody has begun; only the first time counts.
  void begin(Pack pack, Instant now) {
    database
        .sql(
            """
            INSERT INTO ballot.session (election, pack, opened_at) VALUES (:election, :pack, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("election", pack.election().slug())
        .param("pack", pack.id().number())
        .param("now", now)
        .update();
  }

  boolean wasOpenBefore(Pack pack, Instant close) {
    return database
        .sql("SELECT EXISTS (SELECT FROM ballot.session WHERE pack = :pack AND opened_at < :close)")
        .param("pack", pack.id().number())
        .param("close", close)
        .query(Boolean.class)
        .single();
  }
}
