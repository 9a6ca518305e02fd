package org.hustings.server.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The register of those whom no other register need know: returning officer, staff, scrutineers.
@Repository
class Appointees implements Register {
  static final String NAME = "person";

  private final JdbcClient database;
  private final Clock clock;

  Appointees(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Registered> at(String address) {
    return database
        .sql("SELECT id, name, address FROM account.person WHERE lower(address) = lower(?)")
        .param(address)
        .query(Row.class)
        .list()
        .stream()
        .map(Row::registered)
        .toList();
  }

  @Override
  public Optional<Registered> find(String reference) {
    return database
        .sql("SELECT id, name, address FROM account.person WHERE id::text = ?")
        .param(reference)
        .query(Row.class)
        .optional()
        .map(Row::registered);
  }

  PersonId add(Actor by, String name, String address) {
    long id =
        database
            .sql(
                """
                INSERT INTO account.person (name, address, added_at, added_by)
                VALUES (:name, :address, :at, :by) RETURNING id
                """)
            .param("name", name)
            .param("address", EmailAddress.kept(address))
            .param("at", clock.instant())
            .param("by", by.reference())
            .query(Long.class)
            .single();
    return new PersonId(NAME, Long.toString(id));
  }

  private record Row(long id, String name, String address) {
    Registered registered() {
      return new Registered(new PersonId(NAME, Long.toString(id)), name, address);
    }
  }
}
