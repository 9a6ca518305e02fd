package org.hustings.server.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links that sign a person in once, within a quarter of an hour. The database has only their
/// hashes.
@Repository
public class SignInLinks {
  public static final Duration LIFE = Duration.ofMinutes(15);

  private final JdbcClient database;
  private final Clock clock;

  SignInLinks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A new token for this person, to be sent to them and shown to nobody else.
  public String issue(PersonId person) {
    return issue(person, LIFE);
  }

  /// The same, good for so long.
  public String issue(PersonId person, Duration life) {
    Token token = Token.draw();
    Instant now = clock.instant();
    database.sql("DELETE FROM account.sign_in_link WHERE expires_at < ?").param(now).update();
    database
        .sql("INSERT INTO account.sign_in_link VALUES (?, ?, ?)")
        .params(token.hash(), person.toString(), now.plus(life))
        .update();
    return token.text();
  }

  /// Whose token this is, if it is still good. It stays good.
  Optional<PersonId> look(String token) {
    return database
        .sql("SELECT person FROM account.sign_in_link WHERE token_hash = ? AND expires_at >= ?")
        .params(new Token(token).hash(), clock.instant())
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
        .params(new Token(token).hash(), clock.instant())
        .query(String.class)
        .optional()
        .map(PersonId::parse);
  }

  /// Makes every link to this person worthless: they may lie where somebody else reads.
  public void revoke(PersonId person) {
    database
        .sql("DELETE FROM account.sign_in_link WHERE person = ?")
        .param(person.toString())
        .update();
  }
}
