package org.hustings.server.account.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the invitations.
@Component
class InvitationRows {
  /// How long an invitation can be taken.
  static final Duration LIFE = Duration.ofDays(30);

  private static final String OPEN = "ended_at IS NULL AND opened_at > :since";

  private final JdbcClient database;
  private final Clock clock;

  InvitationRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  long add(Role role, String name, String address, Actor by) {
    return database
        .sql(
            """
            INSERT INTO account.invitation (role, name, address, invited_at, invited_by)
            VALUES (:role, :name, :address, :at, :by) RETURNING id
            """)
        .param("role", role)
        .param("name", name)
        .param("address", address)
        .param("at", clock.instant())
        .param("by", by.reference())
        .query(Long.class)
        .single();
  }

  void open(long id, Optional<Actor> confirmedBy) {
    database
        .sql(
            """
            UPDATE account.invitation SET opened_at = :at, confirmed_by = :by
            WHERE id = :id AND opened_at IS NULL AND ended_at IS NULL
            """)
        .param("at", clock.instant())
        .param("by", confirmedBy.map(Actor::reference).orElse(null))
        .param("id", id)
        .update();
  }

  /// Ends one that can be taken, and gives it as it was: it is taken once.
  Optional<Invitation> end(long id) {
    return database
        .sql(
            "UPDATE account.invitation SET ended_at = :now WHERE id = :id AND "
                + OPEN
                + " RETURNING *")
        .param("now", clock.instant())
        .param("id", id)
        .param("since", since())
        .query((row, _) -> invitation(row))
        .optional();
  }

  void takenBy(long id, PersonId person) {
    database
        .sql("UPDATE account.invitation SET person = :person WHERE id = :id")
        .param("person", person.toString())
        .param("id", id)
        .update();
  }

  /// Ends one that was not taken, whether it was opened or not.
  boolean withdraw(long id) {
    return database
            .sql(
                "UPDATE account.invitation SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
            .param("now", clock.instant())
            .param("id", id)
            .update()
        > 0;
  }

  Optional<Invitation> find(long id) {
    return list("id = :id", Map.of("id", id)).stream().findFirst();
  }

  Optional<Invitation> findOpen(long id) {
    return list("id = :id AND " + OPEN, Map.of("id", id, "since", since())).stream().findFirst();
  }

  List<Invitation> openAt(String address) {
    return list(
        "lower(address) = lower(:address) AND " + OPEN,
        Map.of("address", address, "since", since()));
  }

  /// All that can be taken.
  List<Invitation> open() {
    return list(OPEN, Map.of("since", since()));
  }

  /// Whether the operator has ever named this address for this role.
  boolean wasNamed(Role role, String address) {
    return !list(
            """
            role = :role AND lower(address) = lower(:address) AND invited_by LIKE 'command:%'
            """,
            Map.of("role", role, "address", address))
        .isEmpty();
  }

  /// How many invitations the operator has made, whatever became of them.
  long operators() {
    return database
        .sql("SELECT count(*) FROM account.invitation WHERE invited_by LIKE 'command:%'")
        .query(Long.class)
        .single();
  }

  private Instant since() {
    return clock.instant().minus(LIFE);
  }

  private List<Invitation> list(String condition, Map<String, ?> parameters) {
    return database
        .sql("SELECT * FROM account.invitation WHERE " + condition + " ORDER BY id")
        .params(parameters)
        .query((row, _) -> invitation(row))
        .list();
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getLong("id"),
        Columns.constant(row, "role", Role.class),
        row.getString("name"),
        row.getString("address"),
        row.getString("invited_by"),
        row.getString("confirmed_by"),
        Columns.instantOrNull(row, "opened_at"),
        row.getObject("ended_at") != null);
  }
}
