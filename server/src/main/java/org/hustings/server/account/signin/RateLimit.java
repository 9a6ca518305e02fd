package org.hustings.server.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what one subject (a client, an address) has tried lately, in the database, so that all
/// web nodes count together.
@Repository
class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final JdbcClient database;
  private final Clock clock;

  RateLimit(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Takes down one more attempt, and tells whether it is among the first so many of the last
  /// quarter of an hour.
  boolean allows(String subject, int limit) {
    return attempts(subject) <= limit;
  }

  /// Takes down one more attempt, and tells how many there were in the last quarter of an hour.
  long attempts(String subject) {
    Instant now = clock.instant();
    database.sql("DELETE FROM account.attempt WHERE at < ?").param(now.minus(WINDOW)).update();
    database.sql("INSERT INTO account.attempt VALUES (?, ?)").params(subject, now).update();
    return database
        .sql("SELECT count(*) FROM account.attempt WHERE subject = ?")
        .param(subject)
        .query(Long.class)
        .single();
  }
}
