package org.hustings.server.dispatch.reissue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The links by which electors who are not signed in ask for another ballot: mailed to an address
/// of theirs, good once, for a day, or for as long as one votes where they came in a reminder.
@Component
public class RequestLinks {
  static final Duration LIFE = Duration.ofDays(1);
  static final int A_DAY = 3;

  /// Longer than any ballot is open after a reminder.
  private static final Duration LIFE_IN_REMINDER = Duration.ofDays(60);

  private final JdbcClient database;
  private final Clock clock;

  RequestLinks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Whose link it is, and to which address it went.
  public record Asked(ElectorNumber elector, String address) {}

  /// How many an elector was sent in the last day.
  int today(Elector elector) {
    return database
        .sql(
            """
            SELECT count(*) FROM dispatch.ballot_link
            WHERE election = :election AND elector = :elector AND issued_at > :since
              AND NOT reminder
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

  /// A new token for each of these electors, in their order, to be sent in a reminder.
  public List<String> remind(ElectionId election, List<Asked> electors) {
    List<String> tokens = electors.stream().map(_ -> Tokens.draw()).toList();
    database
        .sql(
            """
            INSERT INTO dispatch.ballot_link
              (token_hash, election, elector, address, issued_at, reminder)
            SELECT decode(hash, 'hex'), :election, elector, address, :now, true
            FROM unnest(:hashes::text[], :electors::int[], :addresses::text[])
              AS new (hash, elector, address)
            """)
        .param("election", election.slug())
        .param("now", clock.instant())
        .param(
            "hashes",
            tokens.stream()
                .map(token -> HexFormat.of().formatHex(Tokens.hash(token)))
                .toArray(String[]::new))
        .param(
            "electors", electors.stream().map(one -> one.elector().value()).toArray(Integer[]::new))
        .param("addresses", electors.stream().map(Asked::address).toArray(String[]::new))
        .update();
    return tokens;
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
                  AND issued_at > CASE WHEN reminder THEN :longAgo ELSE :since END::timestamptz
                  AND :now >= issued_at
                """
                + end)
        .param("hash", Tokens.hash(token))
        .param("election", election.slug())
        .param("now", now)
        .param("since", now.minus(LIFE))
        .param("longAgo", now.minus(LIFE_IN_REMINDER))
        .query((row, _) -> new Asked(new ElectorNumber(row.getInt(1)), row.getString(2)))
        .optional();
  }
}
