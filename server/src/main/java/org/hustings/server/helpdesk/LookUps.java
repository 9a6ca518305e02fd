package org.hustings.server.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts whom somebody at the help desk is shown, and stops whoever is shown too many. What was
/// typed is kept nowhere.
@Component
public class LookUps {
  /// How many people, and searches that showed nobody, one may look up within an hour.
  public static final int AN_HOUR = 200;

  static final Duration WINDOW = Duration.ofHours(1);
  private static final ElectorNumber NOBODY = ElectorNumber.BEFORE_FIRST;

  private final JdbcClient database;
  private final Halts halts;
  private final AuditLog log;
  private final Clock clock;

  LookUps(JdbcClient database, Halts halts, AuditLog log, Clock clock) {
    this.database = database;
    this.halts = halts;
    this.log = log;
    this.clock = clock;
  }

  /// Takes down that these are to be shown, none for a search that shows nobody. False if they may
  /// not be: whoever asks is stopped, from before or by this.
  @Transactional
  public boolean mayShow(SignedIn by, ElectionId election, Collection<ElectorNumber> electors) {
    lock(by);
    if (halts.isStopped(by.id())) {
      return false;
    }
    List<ElectorNumber> shown = electors.isEmpty() ? List.of(NOBODY) : List.copyOf(electors);
    shown.forEach(elector -> write(by, election, elector));
    log.record(
        by.actor(),
        "helpdesk.looked-up",
        "election:" + election,
        null,
        Map.of("electors", electors.stream().map(ElectorNumber::value).sorted().toList()));
    long looked = count(by.person(), since(by.person()));
    if (looked >= AN_HOUR) {
      halts.stop(by, looked);
      return false;
    }
    return true;
  }

  /// Whether somebody may open an elector: their own search showed them this one within the hour.
  public boolean mayOpen(SignedIn by, ElectionId election, ElectorNumber elector) {
    return !halts.isStopped(by.id())
        && elector.value() > 0
        && database
            .sql(
                """
                SELECT EXISTS (SELECT FROM helpdesk.look_up
                  WHERE person = :person AND election = :election AND elector = :elector
                    AND at > :since)
                """)
            .param("person", by.person())
            .param("election", election.slug())
            .param("elector", elector.value())
            .param("since", clock.instant().minus(WINDOW))
            .query(Boolean.class)
            .single();
  }

  /// How many each person looked up within the last hour; whoever looked up none is left out.
  public Map<String, Long> ofTheHour() {
    return database
        .sql("SELECT DISTINCT person FROM helpdesk.look_up WHERE at > ?")
        .param(clock.instant().minus(WINDOW))
        .query(String.class)
        .list()
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(
                person -> person, person -> count(person, clock.instant().minus(WINDOW))));
  }

  /// Two requests at once count one another.
  private void lock(SignedIn by) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 14))")
        .param(by.person())
        .query(row -> {});
  }

  private void write(SignedIn by, ElectionId election, ElectorNumber elector) {
    database
        .sql(
            """
            INSERT INTO helpdesk.look_up (person, election, elector, at)
            VALUES (:person, :election, :elector, :at)
            """)
        .param("person", by.person())
        .param("election", election.slug())
        .param("elector", elector.value())
        .param("at", clock.instant())
        .update();
  }

  /// From when on is counted: whoever was let go on begins anew.
  private Instant since(String person) {
    Instant hour = clock.instant().minus(WINDOW);
    return halts.endedLast(person).filter(ended -> ended.isAfter(hour)).orElse(hour);
  }

  private long count(String person, Instant since) {
    return database
        .sql(
            """
            SELECT count(DISTINCT (election, elector)) FILTER (WHERE elector > 0)
              + count(*) FILTER (WHERE elector = 0)
            FROM helpdesk.look_up WHERE person = :person AND at > :since
            """)
        .param("person", person)
        .param("since", since)
        .query(Long.class)
        .single();
  }
}
