package org.hustings.server.nomination.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.hustings.server.account.PersonId;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many questions may be sent on: five a day from one place, twenty a day to one body; and five
/// a day from whoever is signed in, whatever their neighbours or strangers have sent. Where they
/// came from is kept as a hash, for a day.
@Component
public class AskLimit {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int FROM_ONE_PLACE = 5;
  private static final int TO_ONE_BODY = 20;

  private final JdbcClient database;
  private final Clock clock;

  AskLimit(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Whether one more may be sent on; if so, it is reckoned.
  ///
  /// @param person who is signed in, if anybody: then it is theirs and not the place's
  @Transactional
  public boolean allows(@Nullable PersonId person, String place, UnitId body) {
    Instant now = clock.instant();
    database
        .sql("DELETE FROM nomination.question WHERE asked_at < :since")
        .param("since", now.minus(DAY))
        .update();
    String hash = hash(person == null ? place : "person:" + person);
    boolean allowed =
        count("asked_from", hash) < FROM_ONE_PLACE
            && (person != null || count("unit", body.slug()) < TO_ONE_BODY);
    if (allowed) {
      database
          .sql(
              """
              INSERT INTO nomination.question (unit, asked_from, asked_at)
              VALUES (:unit, :from, :at)
              """)
          .param("unit", body.slug())
          .param("from", hash)
          .param("at", now)
          .update();
    }
    return allowed;
  }

  private int count(String column, String value) {
    return database
        .sql("SELECT count(*) FROM nomination.question WHERE " + column + " = :value")
        .param("value", value)
        .query(Integer.class)
        .single();
  }

  private static String hash(String place) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
