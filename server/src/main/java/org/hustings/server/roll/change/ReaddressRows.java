package org.hustings.server.roll.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The addresses that are to be taken over, as they lie in the database.
@Repository
class ReaddressRows {
  private final JdbcClient database;

  ReaddressRows(JdbcClient database) {
    this.database = database;
  }

  long add(Elector elector, Member member, String reason, SignedIn by, Instant now) {
    return database
        .sql(
            """
            INSERT INTO roll.readdressing
              (election, elector, email, postal_address, reason, author, asked_at)
            VALUES (:election, :elector, :email, :postal, :reason, :author, :now) RETURNING id
            """)
        .param("election", elector.election().slug())
        .param("elector", elector.number().value())
        .param("email", member.email())
        .param("postal", member.postalAddress())
        .param("reason", reason)
        .param("author", by.id().toString())
        .param("now", now)
        .query(Long.class)
        .single();
  }

  Optional<Readdressing> find(long id) {
    return list("WHERE id = :id", Map.of("id", id)).stream().findFirst();
  }

  Optional<Readdressing> byToken(ElectionId election, byte[] hash) {
    return list(
        "WHERE election = :election AND token_hash = :hash",
        Map.of("election", election.slug(), "hash", hash))
        .stream()
        .findFirst();
  }

  List<Readdressing> of(ElectionId election, ElectorNumber elector) {
    return list(
        "WHERE election = :election AND elector = :elector ORDER BY id",
        Map.of("election", election.slug(), "elector", elector.value()));
  }

  /// Those whose time has come; each is held until the transaction ends.
  List<Readdressing> due(Instant now) {
    return list(
        """
        WHERE done_at IS NULL AND stopped_at IS NULL AND live_at <= :now
        ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED
        """,
        Map.of("now", now));
  }

  void tell(long id, byte[] hash, Instant now, Instant live) {
    database
        .sql(
            """
            UPDATE roll.readdressing SET token_hash = :hash, told_at = :now, live_at = :live
            WHERE id = :id
            """)
        .param("hash", hash)
        .param("now", now)
        .param("live", live)
        .param("id", id)
        .update();
  }

  boolean stop(long id, Instant now) {
    return note("UPDATE roll.readdressing SET stopped_at = :now", id, now);
  }

  boolean done(long id, Instant now) {
    return note("UPDATE roll.readdressing SET done_at = :now", id, now);
  }

  private boolean note(String update, long id, Instant now) {
    return database
            .sql(update + " WHERE id = :id AND stopped_at IS NULL AND done_at IS NULL")
            .param("now", now)
            .param("id", id)
            .update()
        == 1;
  }

  private List<Readdressing> list(String condition, Map<String, ?> parameters) {
    return database
        .sql("SELECT * FROM roll.readdressing " + condition)
        .params(parameters)
        .query((row, _) -> read(row))
        .list();
  }

  private static Readdressing read(ResultSet row) throws SQLException {
    return new Readdressing(
        row.getLong("id"),
        new ElectionId(row.getString("election")),
        new ElectorNumber(row.getInt("elector")),
        row.getString("email"),
        row.getString("postal_address"),
        row.getString("reason"),
        PersonId.parse(row.getString("author")),
        Columns.instant(row, "asked_at"),
        Columns.instantOrNull(row, "told_at"),
        Columns.instantOrNull(row, "live_at"),
        Columns.instantOrNull(row, "stopped_at"),
        Columns.instantOrNull(row, "done_at"));
  }
}
