package org.hustings.server.ballot.ceremony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.sealing.TrusteeKey;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of ceremonies.
@Repository
class CeremonyRows {
  private final JdbcClient database;
  private final People people;

  CeremonyRows(JdbcClient database, People people) {
    this.database = database;
    this.people = people;
  }

  Optional<Ceremony> find(ElectionId election) {
    return database
        .sql("SELECT * FROM ballot.ceremony WHERE election = ? AND ended_at IS NULL")
        .param(election.slug())
        .query((row, _) -> ceremony(election, row))
        .optional();
  }

  private Ceremony ceremony(ElectionId election, ResultSet row) throws SQLException {
    PersonId holder = PersonId.parse(row.getString("holder"));
    return new Ceremony(
        row.getLong("id"),
        election,
        holder,
        name(holder),
        row.getInt("needed"),
        Columns.instant(row, "named_at"),
        row.getString("public_key"),
        seats(row.getLong("id")));
  }

  private List<Seat> seats(long ceremony) {
    return database
        .sql("SELECT * FROM ballot.ceremony_seat WHERE ceremony = ? ORDER BY number")
        .param(ceremony)
        .query((row, _) -> seat(row))
        .list();
  }

  private Seat seat(ResultSet row) throws SQLException {
    PersonId person = PersonId.parse(row.getString("person"));
    return new Seat(
        row.getInt("number"),
        person,
        name(person),
        new TrusteeKey(row.getString("trustee_key")),
        row.getString("envelope"),
        row.getString("commitment"),
        Columns.instantOrNull(row, "tested_at"));
  }

  private String name(PersonId person) {
    return people.find(person).map(Registered::name).orElse(person.toString());
  }

  void end(ElectionId election, Instant at) {
    database
        .sql("UPDATE ballot.ceremony SET ended_at = :at WHERE election = :of AND ended_at IS NULL")
        .param("at", at)
        .param("of", election.slug())
        .update();
  }

  void add(ElectionId election, NamedCeremony named, Instant at) {
    long id =
        database
            .sql(
                """
                INSERT INTO ballot.ceremony (election, holder, needed, named_at)
                VALUES (:election, :holder, :needed, :at) RETURNING id
                """)
            .param("election", election.slug())
            .param("holder", named.holder().toString())
            .param("needed", named.needed())
            .param("at", at)
            .query(Long.class)
            .single();
    int number = 0;
    for (NamedCeremony.Keeper keeper : named.keepers()) {
      database
          .sql(
              """
              INSERT INTO ballot.ceremony_seat (ceremony, number, person, trustee_key)
              VALUES (:ceremony, :number, :person, :key)
              """)
          .param("ceremony", id)
          .param("number", ++number)
          .param("person", keeper.person().toString())
          .param("key", keeper.key().publicKey())
          .update();
    }
  }

  /// Whether it was not held before.
  boolean hold(long ceremony, String publicKey, Instant at) {
    return database
            .sql(
                """
                UPDATE ballot.ceremony SET public_key = :key, held_at = :at
                WHERE id = :id AND held_at IS NULL AND ended_at IS NULL
                """)
            .param("key", publicKey)
            .param("at", at)
            .param("id", ceremony)
            .update()
        > 0;
  }

  void seal(long ceremony, int number, Ceremonies.Sealed sealed) {
    database
        .sql(
            """
            UPDATE ballot.ceremony_seat SET envelope = :envelope, commitment = :commitment
            WHERE ceremony = :ceremony AND number = :number
            """)
        .param("envelope", sealed.envelope())
        .param("commitment", sealed.commitment())
        .param("ceremony", ceremony)
        .param("number", number)
        .update();
  }

  /// Whether it was not tested before.
  boolean tested(long ceremony, int number, Instant at) {
    return database
            .sql(
                """
                UPDATE ballot.ceremony_seat SET tested_at = :at
                WHERE ceremony = :ceremony AND number = :number AND tested_at IS NULL
                """)
            .param("at", at)
            .param("ceremony", ceremony)
            .param("number", number)
            .update()
        > 0;
  }
}
