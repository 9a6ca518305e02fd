package org.hustings.server.ballot.post;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The clerks' phrases: agreed for an election, known to the clerks, never stored. One that is lost is
/// given up by two people.
@Component
public class KeyingPhrases {
  /// How many characters a phrase has at least: four words or so.
  public static final int SHORTEST = 16;

  private static final int SALT_BYTES = 16;

  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  KeyingPhrases(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether a phrase is agreed.
  public boolean isAgreed(ElectionId election) {
    return row(election).isPresent();
  }

  /// Agrees on a phrase. Nothing happens if there is one.
  ///
  /// @throws RefusedException if it is too short
  @Transactional
  public void agree(ElectionId election, String phrase, Actor by) {
    if (phrase.strip().length() < SHORTEST) {
      throw new RefusedException(new PhraseTooShort(SHORTEST));
    }
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    int added =
        database
            .sql(
                """
                INSERT INTO ballot.keying_phrase (election, salt, check_value)
                VALUES (:election, :salt, :check) ON CONFLICT DO NOTHING
                """)
            .param("election", election.slug())
            .param("salt", salt)
            .param("check", KeyingKey.of(phrase, salt).checkValue())
            .update();
    if (added > 0) {
      audit.record(by, "ballot.keying-phrase-agreed", "election:" + election, null, Map.of());
    }
  }

  /// The key of a phrase; empty if it is not the one that was agreed.
  public Optional<KeyingKey> key(ElectionId election, String phrase) {
    return row(election)
        .map(row -> KeyingKey.of(phrase, row.salt()))
        .filter(key -> isKey(election, key));
  }

  /// Whether this is the key of the election's phrase.
  public boolean isKey(ElectionId election, KeyingKey key) {
    return row(election)
        .filter(row -> MessageDigest.isEqual(row.check(), key.checkValue()))
        .isPresent();
  }

  /// The same, and until the end of the transaction the phrase is not given up.
  boolean hold(ElectionId election, KeyingKey key) {
    return database
        .sql(
            """
            SELECT check_value FROM ballot.keying_phrase
            WHERE election = :election AND superseded_at IS NULL FOR SHARE
            """)
        .param("election", election.slug())
        .query((row, _) -> row.getBytes(1))
        .optional()
        .filter(check -> MessageDigest.isEqual(check, key.checkValue()))
        .isPresent();
  }

  /// Which phrase is in use, as a number; empty if none is agreed.
  Optional<Long> inUse(ElectionId election) {
    return database
        .sql(
            """
            SELECT id FROM ballot.keying_phrase
            WHERE election = :election AND superseded_at IS NULL
            """)
        .param("election", election.slug())
        .query(Long.class)
        .optional();
  }

  /// Gives up a phrase that is lost. What single clerks keyed by it cannot be compared with anything any
  /// more and is keyed again; what was sealed stays.
  @Transactional
  void giveUp(ElectionId election, String reason, Actor by) {
    database
        .sql(
            """
            UPDATE ballot.keying_phrase SET superseded_at = :now
            WHERE election = :election AND superseded_at IS NULL
            """)
        .param("now", clock.instant())
        .param("election", election.slug())
        .update();
    int forgotten =
        database
            .sql("DELETE FROM ballot.keying WHERE election = :election")
            .param("election", election.slug())
            .update();
    audit.record(
        by,
        "ballot.keying-phrase-given-up",
        "election:" + election,
        null,
        Map.of("keyed again", forgotten, "reason", reason));
  }

  private Optional<Row> row(ElectionId election) {
    return database
        .sql(
            """
            SELECT salt, check_value FROM ballot.keying_phrase
            WHERE election = :election AND superseded_at IS NULL
            """)
        .param("election", election.slug())
        .query((row, _) -> new Row(row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(byte[] salt, byte[] check) {}
}
