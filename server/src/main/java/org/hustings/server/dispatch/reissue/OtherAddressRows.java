package org.hustings.server.dispatch.reissue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.MaskedAddress;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ballots that are to go to other addresses than the roll's, as they lie in the database.
@Repository
class OtherAddressRows {
  private final JdbcClient database;

  OtherAddressRows(JdbcClient database) {
    this.database = database;
  }

  OtherAddress add(
      Elector elector,
      Channel channel,
      String address,
      boolean byStaff,
      String reason,
      Instant now) {
    long id =
        database
            .sql(
                """
                INSERT INTO dispatch.other_address
                  (election, elector, channel, address, masked, origin, reason, asked_at)
                VALUES (:election, :elector, :channel, :address, :masked, :origin, :reason, :now)
                RETURNING id
                """)
            .param("election", elector.election().slug())
            .param("elector", elector.number().value())
            .param("channel", channel.name())
            .param("address", address)
            .param("masked", MaskedAddress.of(address))
            .param("origin", byStaff ? "STAFF" : "ELECTOR")
            .param("reason", reason)
            .param("now", now)
            .query(Long.class)
            .single();
    return find(id).orElseThrow();
  }

  Optional<OtherAddress> find(long id) {
    return list("WHERE id = :id", Map.of("id", id)).stream().findFirst();
  }

  Optional<OtherAddress> byToken(ElectionId election, String token) {
    return list(
        "WHERE election = :election AND token_hash = :hash",
        Map.of("election", election.slug(), "hash", Tokens.hash(token)))
        .stream()
        .findFirst();
  }

  List<OtherAddress> of(ElectionId election, ElectorNumber elector) {
    return list(
        "WHERE election = :election AND elector = :elector ORDER BY id",
        Map.of("election", election.slug(), "elector", elector.value()));
  }

  /// Those that may go now; each is held until the transaction ends.
  List<OtherAddress> due(Instant now, int most) {
    return list(
        """
        WHERE done_at IS NULL AND stopped_at IS NULL AND told_at IS NOT NULL
          AND (live_at <= :now OR agreed_at IS NOT NULL)
        ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED
        """,
        Map.of("now", now, "most", most));
  }

  void tell(long id, String token, Instant now, Instant live) {
    database
        .sql(
            """
            UPDATE dispatch.other_address SET token_hash = :hash, told_at = :now, live_at = :live
            WHERE id = :id
            """)
        .param("hash", Tokens.hash(token))
        .param("now", now)
        .param("live", live)
        .param("id", id)
        .update();
  }

  /// Takes down the first time that this happened; false if it had.
  boolean agree(long id, Instant now) {
    return note("agreed_at", "agreed_at IS NULL AND stopped_at IS NULL", id, now);
  }

  boolean stop(long id, Instant now) {
    return note("stopped_at", "stopped_at IS NULL", id, now);
  }

  boolean done(long id, Instant now) {
    return note("done_at", "done_at IS NULL", id, now);
  }

  private boolean note(String column, String condition, long id, Instant now) {
    return database
            .sql(
                "UPDATE dispatch.other_address SET "
                    + column
                    + " = :now WHERE id = :id AND "
                    + condition)
            .param("now", now)
            .param("id", id)
            .update()
        == 1;
  }

  private List<OtherAddress> list(String condition, Map<String, ?> parameters) {
    return database
        .sql("SELECT * FROM dispatch.other_address " + condition)
        .params(parameters)
        .query((row, _) -> read(row))
        .list();
  }

  private static OtherAddress read(ResultSet row) throws SQLException {
    return new OtherAddress(
        row.getLong("id"),
        new ElectionId(row.getString("election")),
        new ElectorNumber(row.getInt("elector")),
        Channel.valueOf(row.getString("channel")),
        row.getString("address"),
        row.getString("masked"),
        row.getString("origin").equals("STAFF"),
        row.getString("reason"),
        Columns.instant(row, "asked_at"),
        Columns.instantOrNull(row, "told_at"),
        Columns.instantOrNull(row, "live_at"),
        Columns.instantOrNull(row, "agreed_at"),
        Columns.instantOrNull(row, "stopped_at"),
        Columns.instantOrNull(row, "done_at"));
  }
}
