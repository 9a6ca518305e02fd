package org.hustings.server.account.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links that sign a person in once, within a quarter of an hour. The database has only their
/// hashes.
@Repository
public class SignInLinks {
  public static final Duration LIFE = Duration.ofMinutes(15);

  private static final int TOKEN_BYTES = 32;

  private final JdbcClient database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SignInLinks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A new token for this person, to be sent to them and shown to nobody else.
  public String issue(PersonId person) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    database.sql("DELETE FROM account.sign_in_link WHERE expires_at < ?").param(now).update();
    database
        .sql("INSERT INTO account.sign_in_link VALUES (?, ?, ?)")
        .params(hash(token), person.toString(), now.plus(LIFE))
        .update();
    return token;
  }

  /// Whose token this is, if it is still good. It stays good.
  Optional<PersonId> look(String token) {
    return database
        .sql("SELECT person FROM account.sign_in_link WHERE token_hash = ? AND expires_at >= ?")
        .params(hash(token), clock.instant())
        .query(String.class)
        .optional()
        .map(PersonId::parse);
  }

  /// Whose token this is, if it is still good; from then on it is not.
  Optional<PersonId> redeem(String token) {
    return database
        .sql(
            """
            DELETE FROM account.sign_in_link WHERE token_hash = ? AND expires_at >= ?
            RETURNING person
            """)
        .params(hash(token), clock.instant())
        .query(String.class)
        .optional()
        .map(PersonId::parse);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
