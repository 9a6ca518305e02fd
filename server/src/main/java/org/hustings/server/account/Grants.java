package org.hustings.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.sql.Columns;
import org.hustings.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The roles that are held for the whole organisation: given and ended, never overwritten.
@Component
public class Grants implements GrantSource {
  /// The roles that are given here.
  public static final List<Role> GIVEN =
      List.of(Role.STAFF, Role.SCRUTINEER, Role.RETURNING_OFFICER);

  private final JdbcClient database;
  private final Clock clock;
  private final AuditLog log;
  private final People people;
  private final Appointees appointees;

  Grants(JdbcClient database, Clock clock, AuditLog log, People people, Appointees appointees) {
    this.database = database;
    this.clock = clock;
    this.log = log;
    this.people = people;
    this.appointees = appointees;
  }

  /// A role as it is held: by whom, since when, given by whom.
  public record Held(long id, PersonId person, String name, Role role, Instant since) {}

  @Override
  public Set<Role> roles() {
    return Set.copyOf(GIVEN);
  }

  @Override
  public Set<Grant> grantsOf(PersonId person) {
    return database
        .sql("SELECT role FROM account.role_grant WHERE person = ? AND ended_at IS NULL")
        .param(person.toString())
        .query(String.class)
        .list()
        .stream()
        .map(role -> Grant.of(Role.valueOf(role)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Link> linkTo(Grant grant, Words words) {
    return grant.role() == Role.RETURNING_OFFICER
        ? Optional.of(new Link(words.say("account.links.roles"), "/account/roles"))
        : Optional.empty();
  }

  /// Whether nobody else is returning officer.
  public boolean isLastReturningOfficer(Held held) {
    return held.role() == Role.RETURNING_OFFICER
        && held().stream().filter(other -> other.role() == Role.RETURNING_OFFICER).count() == 1;
  }

  /// Everybody who holds one of these roles now.
  public List<Held> held() {
    return database
        .sql(
            """
            SELECT id, person, role, given_at FROM account.role_grant
            WHERE ended_at IS NULL ORDER BY role, given_at
            """)
        .query((row, _) -> held(row))
        .list();
  }

  /// Gives a role to whoever is registered at this address, or to a new person of this name.
  @Transactional
  public PersonId give(Actor by, Role role, String name, String address) {
    PersonId person =
        people.at(address).stream()
            .findFirst()
            .map(Registered::id)
            .orElseGet(() -> appointees.add(by, name, address));
    int added =
        database
            .sql(
                """
                INSERT INTO account.role_grant (person, role, given_at, given_by)
                VALUES (:person, :role, :at, :by)
                ON CONFLICT (person, role) WHERE ended_at IS NULL DO NOTHING
                """)
            .param("person", person.toString())
            .param("role", role)
            .param("at", clock.instant())
            .param("by", by.reference())
            .update();
    if (added > 0) {
      log.record(by, "account.role-given", person.toString(), null, Map.of("role", role));
    }
    return person;
  }

  /// Takes a role away; nothing happens if it has ended already.
  @Transactional
  public void end(Actor by, long id, String reason) {
    database
        .sql(
            """
            UPDATE account.role_grant
            SET ended_at = :at, ended_by = :by, end_reason = :reason
            WHERE id = :id AND ended_at IS NULL
            RETURNING id, person, role, given_at
            """)
        .param("id", id)
        .param("at", clock.instant())
        .param("by", by.reference())
        .param("reason", reason)
        .query((row, _) -> held(row))
        .optional()
        .ifPresent(ended ->
            log.record(
                by,
                "account.role-ended",
                ended.person().toString(),
                Map.of("role", ended.role().name()),
                Map.of("reason", reason)));
  }

  private Held held(ResultSet row) throws SQLException {
    PersonId person = PersonId.parse(row.getString("person"));
    return new Held(
        row.getLong("id"),
        person,
        people.find(person).map(Registered::name).orElse(person.toString()),
        Columns.constant(row, "role", Role.class),
        Columns.instant(row, "given_at"));
  }
}
