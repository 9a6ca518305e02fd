package org.hustings.server.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where people sign in whose register has another address for them that has not taken effect: at
/// the address before.
@Repository
class HeldAddresses {
  private static final String OPEN =
      "origin <> 'OWN' AND effective_at IS NULL AND ended_at IS NULL";

  private final JdbcClient database;

  HeldAddresses(JdbcClient database) {
    this.database = database;
  }

  Optional<String> of(PersonId person) {
    return database
        .sql("SELECT before FROM account.address_change WHERE person = ? AND " + OPEN)
        .param(person.toString())
        .query(String.class)
        .optional();
  }

  /// Those who go on signing in at this address.
  List<PersonId> at(String address) {
    return database
        .sql("SELECT person FROM account.address_change WHERE lower(before) = lower(?) AND " + OPEN)
        .param(address)
        .query(String.class)
        .list()
        .stream()
        .map(PersonId::parse)
        .toList();
  }

  /// Every address that a change of this person's waits at.
  Set<String> wanted(PersonId person) {
    return database
        .sql(
            """
            SELECT after FROM account.address_change
            WHERE person = ? AND after IS NOT NULL AND effective_at IS NULL AND ended_at IS NULL
            """)
        .param(person.toString())
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }
}
