package org.hustings.server.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes down the acts upon the register, one after the other.
@Component
public class Changes {
  private final JdbcClient database;
  private final Clock clock;

  Changes(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps everybody else from changing this part of the register until the transaction ends: two
  /// imports at once would each miss what the other adds, and readers rely on the numbers of
  /// changes becoming visible in order.
  public void lock(RegisterName register) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext('organisation.' || :register))")
        .param("register", register.word())
        .query()
        .singleRow();
  }

  /// Begins a change within the transaction, under the lock, and gives its number.
  public long begin(RegisterName register, Provenance provenance) {
    lock(register);
    return database
        .sql(
            """
            INSERT INTO organisation.change (at, author, register, source, as_of, reason)
            VALUES (:at, :author, :register, :source, :asOf, :reason)
            RETURNING id
            """)
        .param("at", clock.instant())
        .param("author", provenance.author().reference())
        .param("register", register.word())
        .param("source", provenance.source())
        .param("asOf", provenance.asOf())
        .param("reason", provenance.reason())
        .query(Long.class)
        .single();
  }

  /// The number of the last change of this part, 0 before the first.
  public long last(RegisterName register) {
    return lastOf(register).getFirst();
  }

  /// The same of each of these parts, in this order.
  public List<Long> lastOf(RegisterName... registers) {
    return database
        .sql(
            """
            SELECT (SELECT coalesce(max(id), 0) FROM organisation.change WHERE register = part.name)
            FROM unnest(:registers) WITH ORDINALITY AS part (name, place) ORDER BY part.place
            """)
        .param("registers", Stream.of(registers).map(RegisterName::word).toArray(String[]::new))
        .query(Long.class)
        .list();
  }

  /// Whether any of these parts was changed after the instant.
  public boolean areSince(Instant instant, RegisterName... registers) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM organisation.change WHERE register = ANY (:registers) AND at > :instant)
            """)
        .param("registers", Stream.of(registers).map(RegisterName::word).toArray(String[]::new))
        .param("instant", instant)
        .query(Boolean.class)
        .single();
  }
}
