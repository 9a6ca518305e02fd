package org.hustings.server.organisation.latechange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.hustings.server.account.Grants;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Role;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the returning officer of late changes, in one letter a day about all that came since the
/// last. It says how many there are and where to see them: an address is nothing for a letter.
@Component
class LateChangeDigest {
  private static final Duration BETWEEN_LETTERS = Duration.ofDays(1);

  private final JdbcClient database;
  private final LateChanges lateChanges;
  private final Grants grants;
  private final People people;
  private final Mailer mailer;
  private final SiteAddress site;
  private final Clock clock;

  LateChangeDigest(
      JdbcClient database,
      LateChanges lateChanges,
      Grants grants,
      People people,
      Mailer mailer,
      SiteAddress site,
      Clock clock) {
    this.database = database;
    this.lateChanges = lateChanges;
    this.grants = grants;
    this.people = people;
    this.mailer = mailer;
    this.site = site;
    this.clock = clock;
  }

  private record Reported(String election, String field) {}

  /// Sends the letter to each returning officer if one is due. Without any, the changes wait.
  @Transactional
  public void sendDue() {
    List<Registered> officers = officers();
    List<Reported> changes = officers.isEmpty() ? List.<Reported>of() : take();
    if (!changes.isEmpty()) {
      String subject =
          EnglishSite.say(Message.of("organisation-staff.late.subject", "changes", changes.size()));
      String text = text(changes);
      officers.forEach(
          registered -> mailer.send(new Mailer.Letter(registered.address(), subject, text)));
    }
  }

  private List<Registered> officers() {
    return grants.held().stream()
        .filter(held -> held.role() == Role.RETURNING_OFFICER)
        .flatMap(held -> people.find(held.person()).stream())
        .toList();
  }

  /// Marks as reported what nobody was told of, unless the last letter is too fresh.
  private List<Reported> take() {
    Instant now = clock.instant();
    return database
        .sql(
            """
            UPDATE organisation.late_change SET reported_at = :now
            WHERE reported_at IS NULL AND settled_at IS NULL AND NOT EXISTS (
              SELECT FROM organisation.late_change WHERE reported_at > :since AND reported_at <= :now)
            RETURNING election, field
            """)
        .param("now", now)
        .param("since", now.minus(BETWEEN_LETTERS))
        .query(Reported.class)
        .list();
  }

  private String text(List<Reported> changes) {
    TreeMap<String, List<Reported>> byElection =
        changes.stream().collect(groupingBy(Reported::election, TreeMap::new, toList()));
    return EnglishSite.say(
        Message.of(
            "organisation-staff.late.text",
            "changes",
            byElection.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(joining("\n"))));
  }

  private String line(String election, List<Reported> changes) {
    long emails = changes.stream().filter(reported -> reported.field().equals("e-mail")).count();
    String title =
        lateChanges.freezes().stream()
            .filter(freeze -> freeze.election().equals(election))
            .map(Freeze::title)
            .findFirst()
            .orElse(election);
    return EnglishSite.say(
        Message.of(
            "organisation-staff.late.line",
            "election",
            title,
            "emails",
            emails,
            "postal",
            changes.size() - emails,
            "page",
            site.of("/staff/late-changes/" + election)));
  }
}
