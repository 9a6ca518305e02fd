package org.hustings.server.account.address;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hustings.server.account.signin.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The links in letters about a change of address. Looking at one uses nothing up.
@Repository
class AddressLinks {
  /// How long the link to a new address can be followed.
  static final Duration LIFE = Duration.ofDays(3);

  private final JdbcClient database;
  private final Clock clock;

  AddressLinks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// To which address a link goes.
  enum Kind {
    /// To the new one.
    CONFIRM,
    /// To the one before; good for as long as the change can be stopped.
    STOP
  }

  /// A new link's token, for a letter and nobody else.
  String issue(long change, Kind kind) {
    Token token = Token.draw();
    @Nullable Instant expires = kind == Kind.CONFIRM ? clock.instant().plus(LIFE) : null;
    database
        .sql(
            """
            INSERT INTO account.address_link (token_hash, change, kind, expires_at)
            VALUES (:hash, :change, :kind, :expires)
            """)
        .param("hash", token.hash())
        .param("change", change)
        .param("kind", kind)
        .param("expires", expires)
        .update();
    return token.text();
  }

  /// The change that a link is about.
  Optional<Long> find(String token, Kind kind) {
    return database
        .sql(
            """
            SELECT change FROM account.address_link
            WHERE token_hash = :hash AND kind = :kind
              AND (expires_at IS NULL OR expires_at >= :now)
            """)
        .param("hash", new Token(token).hash())
        .param("kind", kind)
        .param("now", clock.instant())
        .query(Long.class)
        .optional();
  }
}
