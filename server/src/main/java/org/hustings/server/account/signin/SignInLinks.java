package org.hustings.server.account.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.platform.key.SiteKeys;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links that sign a person in once, within a quarter of an hour. The database has only their
/// hashes, and a link holds a code under the site's secret: a row that somebody has written into
/// the database, or altered, has no such link.
@Repository
public class SignInLinks {
  public static final Duration LIFE = Duration.ofMinutes(15);

  private static final String PURPOSE = "account.sign-in-link";
  private static final char BEFORE_CODE = '.';

  private final JdbcClient database;
  private final SiteKeys keys;
  private final Clock clock;

  SignInLinks(JdbcClient database, SiteKeys keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /// A new token for this person, to be sent to them and shown to nobody else.
  public String issue(PersonId person) {
    return issue(person, LIFE);
  }

  /// The same, good for so long.
  public String issue(PersonId person, Duration life) {
    Instant now = clock.instant();
    Link link = new Link(person.toString(), now.plus(life).truncatedTo(ChronoUnit.SECONDS));
    Token token = new Token(coded(Token.draw().text(), link));
    database.sql("DELETE FROM account.sign_in_link WHERE expires_at < ?").param(now).update();
    database
        .sql("INSERT INTO account.sign_in_link VALUES (?, ?, ?)")
        .params(token.hash(), link.person(), link.expires())
        .update();
    return token.text();
  }

  /// Whose token this is, if it is still good. It stays good.
  Optional<PersonId> look(String token) {
    return person(
        token,
        "SELECT person, expires_at FROM account.sign_in_link"
            + " WHERE token_hash = ? AND expires_at >= ?");
  }

  /// Whose token this is, if it is still good; from then on it is not.
  Optional<PersonId> redeem(String token) {
    return person(
        token,
        "DELETE FROM account.sign_in_link WHERE token_hash = ? AND expires_at >= ?"
            + " RETURNING person, expires_at");
  }

  /// Makes every link to this person worthless: they may lie where somebody else reads.
  public void revoke(PersonId person) {
    database
        .sql("DELETE FROM account.sign_in_link WHERE person = ?")
        .param(person.toString())
        .update();
  }

  private Optional<PersonId> person(String token, String sql) {
    return database
        .sql(sql)
        .params(new Token(token).hash(), clock.instant())
        .query((row, _) -> new Link(row.getString("person"), Columns.instant(row, "expires_at")))
        .optional()
        .filter(link -> isCoded(token, link))
        .map(link -> PersonId.parse(link.person()));
  }

  private boolean isCoded(String token, Link link) {
    int drawn = Math.max(0, token.lastIndexOf(BEFORE_CODE));
    return MessageDigest.isEqual(
        coded(token.substring(0, drawn), link).getBytes(StandardCharsets.UTF_8),
        token.getBytes(StandardCharsets.UTF_8));
  }

  /// What was drawn, with the code that binds it to the person and the time.
  private String coded(String drawn, Link link) {
    String about =
        String.join("\n", drawn, link.person(), Long.toString(link.expires().getEpochSecond()));
    byte[] code = keys.code(PURPOSE, about.getBytes(StandardCharsets.UTF_8));
    return drawn + BEFORE_CODE + HexFormat.of().formatHex(code, 0, 16);
  }

  private record Link(String person, Instant expires) {}
}
