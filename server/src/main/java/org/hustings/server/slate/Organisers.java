package org.hustings.server.slate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who acts for which campaign group.
@Component
public class Organisers implements GrantSource {
  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Organisers(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.ORGANISER);
  }

  @Override
  public Set<Grant> grantsOf(PersonId person) {
    return database
        .sql("SELECT campaign_group FROM slate.organiser WHERE person = ? AND ended_at IS NULL")
        .param(person.toString())
        .query(String.class)
        .list()
        .stream()
        .map(group -> new Grant(Role.ORGANISER, group))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Link> linkTo(Grant grant, Words words) {
    return grant.role() == Role.ORGANISER
        ? Optional.of(
            new Link(
                words.say("slate.links.desk", "group", grant.scope()),
                "/groups/" + grant.scope() + "/desk"))
        : Optional.empty();
  }

  /// Those who act for a group.
  public List<PersonId> of(GroupId group) {
    return database
        .sql("SELECT person FROM slate.organiser WHERE campaign_group = ? AND ended_at IS NULL")
        .param(group.slug())
        .query(String.class)
        .list()
        .stream()
        .map(PersonId::parse)
        .toList();
  }

  /// Lets a person act for a group. Whoever does already goes on.
  @Transactional
  public void appoint(GroupId group, PersonId person, Actor author) {
    int added =
        database
            .sql(
                """
                INSERT INTO slate.organiser (campaign_group, person, appointed_at, appointed_by)
                VALUES (:group, :person, :at, :author)
                ON CONFLICT (campaign_group, person) WHERE ended_at IS NULL DO NOTHING
                """)
            .param("group", group.slug())
            .param("person", person.toString())
            .param("at", clock.instant())
            .param("author", author.reference())
            .update();
    if (added > 0) {
      Map<String, Object> after = Map.of("organiser", person.toString());
      audit.record(author, "slate.organiser-changed", "group:" + group, null, after);
    }
  }

  /// Ends that a person acts for a group.
  @Transactional
  public void dismiss(GroupId group, PersonId person, Actor author) {
    database
        .sql(
            """
            UPDATE slate.organiser SET ended_at = :at, ended_by = :author
            WHERE campaign_group = :group AND person = :person AND ended_at IS NULL
            """)
        .param("at", clock.instant())
        .param("author", author.reference())
        .param("group", group.slug())
        .param("person", person.toString())
        .update();
    audit.record(
        author,
        "slate.organiser-changed",
        "group:" + group,
        Map.of("organiser", person.toString()),
        null);
  }
}
