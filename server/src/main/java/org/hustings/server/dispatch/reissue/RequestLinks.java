package org.hustings.server.dispatch.reissue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The links by which electors who are not signed in ask for another ballot: mailed to an address
/// of theirs, good for a day, once.
@Component
class RequestLinks {
  static final Duration LIFE = Duration.ofDays(1);
  static final int A_DAY = 3;

  private final JdbcClient database;
  private final Clock clock;

  RequestLinks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Whose link it is, and to which address it went.
  record Asked(ElectorNumber elector, String address) {}

  /// How many an elector was sent in the last day.
  int today(Elector elector) {
    return database
        .sql(
            """
            SELECT count(*) FROM dispatch.ballot_link
            WHERE election = :election AND elector = :elector AND issued_at > :since
            """)
        .param("election", elector.election().slug())
        .param("elector", elector.number().value())
        .param("since", clock.instant().minus(LIFE))
        .query(Integer.class)
        .single();
  }

  /// A new token, to be sent to this address.
  String issue(Elector elector, String address) {
    String token = Tokens.draw();
    database
        .sql(
            """
            INSERT INTO dispatch.ballot_link (token_hash, election, elector, address, issued_at)
            VALUES (:hash, :election, :elector, :address, :now)
            """)
        .param("hash", Tokens.hash(token))
        .param("election", elector.election().slug())
        .param("elector", elector.number().value())
        .param("address", address)
        .param("now", clock.instant())
        .update();
    return token;
  }

  /// What a token is good for; empty if it is too old or used. It stays good.
  Optional<Asked> look(ElectionId election, String token) {
    return find("SELECT elector, address FROM dispatch.ballot_link ", "", election, token);
  }

  /// The same, and from then on it is good for nothing.
  Optional<Asked> redeem(ElectionId election, String token) {
    return find(
        "UPDATE dispatch.ballot_link SET used_at = :now ",
        " RETURNING elector, address",
        election,
        token);
  }

  private Optional<Asked> find(String what, String end, ElectionId election, String token) {
    Instant now = clock.instant();
    return database
        .sql(
            what
                + """
                WHERE token_hash = :hash AND election = :election AND used_at IS NULL
                  AND issued_at > :since AND :now >= issued_at
                """
                + end)
        .param("hash", Tokens.hash(token))
        .param("election", election.slug())
        .param("now", now)
        .param("since", now.minus(LIFE))
        .query((row, _) -> new Asked(new ElectorNumber(row.getInt(1)), row.getString(2)))
        .optional();
  }
}
