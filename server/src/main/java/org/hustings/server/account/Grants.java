package org.hustings.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.Link;
import org.hustings.server.platform.sql.Columns;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The roles that are held for the whole organisation: given and ended, never overwritten.
@Component
public class Grants implements GrantSource {
  /// The roles that are given here.
  public static final List<Role> GIVEN =
      List.of(Role.STAFF, Role.HELP_DESK, Role.SCRUTINEER, Role.RETURNING_OFFICER);

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

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

  /// Every role in which somebody can act in elections now.
  List<Official> officials() {
    return database
        .sql(
            """
            SELECT person, role, given_by, confirmed_by, given_at, counts_from
            FROM account.role_grant
            WHERE ended_at IS NULL AND role IN ('STAFF', 'RETURNING_OFFICER')
            ORDER BY given_at, id
            """)
        .query((row, _) -> official(row))
        .list();
  }

  /// By whom a role is given, and from when on its holder counts as one of two.
  ///
  /// @param confirmedBy the second person; null for what the operator gives
  public record Giving(Actor by, @Nullable Actor confirmedBy, Instant countsFrom) {}

  /// Gives a role to a person who has an account of their own kind: whoever took a role at this
  /// address before, else a new person. Nobody on another register is meant, whatever their
  /// address.
  @Transactional
  public PersonId give(Actor by, Role role, String name, String address) {
    return give(new Giving(by, null, clock.instant()), role, name, address);
  }

  /// The same, by two people or from a later instant on.
  @Transactional
  public PersonId give(Giving giving, Role role, String name, String address) {
    PersonId person =
        appointees.at(address).stream()
            .findFirst()
            .map(Registered::id)
            .orElseGet(() -> appointees.add(giving.by(), name, address));
    give(giving, role, person);
    return person;
  }

  /// Gives a role to this person; nothing happens if they hold it.
  @Transactional
  public void give(Giving giving, Role role, PersonId person) {
    Actor second = giving.confirmedBy();
    int added =
        database
            .sql(
                """
                INSERT INTO account.role_grant
                  (person, role, given_at, given_by, confirmed_by, counts_from)
                VALUES (:person, :role, :at, :by, :second, :countsFrom)
                ON CONFLICT (person, role) WHERE ended_at IS NULL DO NOTHING
                """)
            .param("person", person.toString())
            .param("role", role)
            .param("at", clock.instant())
            .param("by", giving.by().reference())
            .param("second", second == null ? null : second.reference())
            .param("countsFrom", giving.countsFrom())
            .update();
    if (added > 0) {
      log.record(giving.by(), "account.role-given", person.toString(), null, Map.of("role", role));
    }
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

  private static Official official(ResultSet row) throws SQLException {
    return new Official(
        PersonId.parse(row.getString("person")),
        Columns.constant(row, "role", Role.class),
        row.getString("given_by"),
        row.getString("confirmed_by"),
        Columns.instant(row, "given_at"),
        Objects.requireNonNullElse(Columns.instantOrNull(row, "counts_from"), NEVER));
  }

  private Held held(ResultSet row) throws SQLException {
    PersonId person = PersonId.parse(row.getString("person"));
    return new Held(
        row.getLong("id"),
        person,
        people.nameOf(person),
        Columns.constant(row, "role", Role.class),
        Columns.instant(row, "given_at"));
  }
}
