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
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The roles that are held in one election: observers, who are candidates' agents, and trustees of
/// its key. Neither acts as an official. Given and ended, never overwritten.
@Component
public class ElectionRoles implements GrantSource, InterestSource {
  private final JdbcClient database;
  private final Appointees appointees;
  private final People people;
  private final ElectionRoleLetters letters;
  private final AuditLog log;
  private final Clock clock;

  ElectionRoles(
      JdbcClient database,
      Appointees appointees,
      People people,
      ElectionRoleLetters letters,
      AuditLog log,
      Clock clock) {
    this.database = database;
    this.appointees = appointees;
    this.people = people;
    this.letters = letters;
    this.log = log;
    this.clock = clock;
  }

  /// A role as it is held.
  ///
  /// @param candidate whose agent it is, by name; empty for a trustee
  public record Held(
      long id, PersonId person, String name, Role role, String candidate, Instant since) {}

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OBSERVER, Role.TRUSTEE);
  }

  @Override
  public Set<Grant> grantsOf(PersonId person) {
    return database
        .sql(
            """
            SELECT role, election FROM account.election_role
            WHERE person = ? AND ended_at IS NULL
            """)
        .param(person.toString())
        .query((row, _) ->
            new Grant(Columns.constant(row, "role", Role.class), row.getString("election")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Link> linkTo(Grant grant, Words words) {
    String election = "/elections/" + grant.scope();
    return switch (grant.role()) {
      case OBSERVER ->
          Optional.of(
              new Link(
                  words.say("account.links.observe", "election", grant.scope()),
                  election + "/observe"));
      case TRUSTEE ->
          Optional.of(
              new Link(
                  words.say("account.links.trustee", "election", grant.scope()),
                  election + "/trustee"));
      default -> Optional.empty();
    };
  }

  /// Whoever is a candidate's agent has an interest.
  @Override
  public List<Interest> of(PersonId person) {
    return database
        .sql(
            """
            SELECT election, candidate FROM account.election_role
            WHERE person = ? AND role = 'OBSERVER' AND ended_at IS NULL
            """)
        .param(person.toString())
        .query((row, _) ->
            new Interest(
                row.getString("election"),
                Message.of("account.interest.agent", "candidate", row.getString("candidate"))))
        .list();
  }

  /// Everybody who holds such a role in an election, by name.
  public List<Held> held(String election) {
    return database
        .sql(
            """
            SELECT * FROM account.election_role
            WHERE election = ? AND ended_at IS NULL ORDER BY role, given_at
            """)
        .param(election)
        .query((row, _) -> held(row))
        .list();
  }

  /// Gives a role to whoever takes it by a link to this address: a new person, where none of those
  /// whom no other register knows is reached there.
  ///
  /// @param candidate whose agent they are, by name; empty for a trustee
  @Transactional
  public PersonId give(
      Actor by, Role role, String election, String candidate, String name, String address) {
    PersonId person =
        appointees.at(address.strip()).stream()
            .findFirst()
            .map(Registered::id)
            .orElseGet(() -> appointees.add(by, name.strip(), address.strip()));
    insert(by, person, role, election, candidate, name.strip(), address.strip());
    return person;
  }

  private void insert(
      Actor by,
      PersonId person,
      Role role,
      String election,
      String candidate,
      String name,
      String address) {
    database
        .sql(
            """
            INSERT INTO account.election_role
              (person, role, election, candidate, given_at, given_by)
            VALUES (:person, :role, :election, :candidate, :at, :by)
            """)
        .param("person", person.toString())
        .param("role", role)
        .param("election", election)
        .param("candidate", candidate)
        .param("at", clock.instant())
        .param("by", by.reference())
        .update();
    log.record(
        by,
        "account.election-role-given",
        "election:" + election,
        null,
        Map.of("role", role, "person", person.toString(), "candidate", candidate));
    letters.send(role, election, candidate, name, address);
  }

  /// Makes somebody who is known already a trustee; nothing happens if they are one.
  @Transactional
  public void appointTrustee(Actor by, String election, Registered person) {
    if (grantsOf(person.id()).contains(new Grant(Role.TRUSTEE, election))) {
      return;
    }
    insert(by, person.id(), Role.TRUSTEE, election, "", person.name(), person.address());
  }

  /// Takes a role away; nothing happens if it has ended already.
  @Transactional
  public void end(Actor by, String election, long id) {
    int ended =
        database
            .sql(
                """
                UPDATE account.election_role SET ended_at = :at, ended_by = :by
                WHERE id = :id AND election = :election AND ended_at IS NULL
                """)
            .param("at", clock.instant())
            .param("by", by.reference())
            .param("id", id)
            .param("election", election)
            .update();
    if (ended > 0) {
      log.record(
          by, "account.election-role-ended", "election:" + election, Map.of("role", id), null);
    }
  }

  private Held held(ResultSet row) throws SQLException {
    PersonId person = PersonId.parse(row.getString("person"));
    return new Held(
        row.getLong("id"),
        person,
        people.nameOf(person),
        Columns.constant(row, "role", Role.class),
        row.getString("candidate"),
        Columns.instant(row, "given_at"));
  }
}
