package org.hustings.server.dispatch.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.mail.PlannedReminder.Outcome;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The reminders that officials planned, each sent at its time to those who have not voted by then.
@Component
public class PlannedReminders {
  private static final Actor SELF = Actor.system("planned-reminder");

  /// Whoever reads two days late that they have not voted has often voted since.
  private static final Duration OF_USE = Duration.ofDays(2);

  private final JdbcClient database;
  private final Reminders reminders;
  private final Plans plans;
  private final Elections elections;
  private final Stops stops;
  private final AuditLog audit;
  private final Clock clock;

  PlannedReminders(
      JdbcClient database,
      Reminders reminders,
      Plans plans,
      Elections elections,
      Stops stops,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.reminders = reminders;
    this.plans = plans;
    this.elections = elections;
    this.stops = stops;
    this.audit = audit;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> sendPlannedReminders(PlannedReminders planned) {
    return Tasks.recurring("dispatch.send-planned-reminders", FixedDelay.ofSeconds(30))
        .execute((_, _) -> planned.sendDue());
  }

  /// All of an election, the earliest first.
  public List<PlannedReminder> of(ElectionId election) {
    return database
        .sql("SELECT * FROM dispatch.planned_reminder WHERE election = ? ORDER BY due, id")
        .param(election.slug())
        .query((row, _) -> read(row))
        .list();
  }

  /// Has one sent at this time.
  @Transactional
  public void plan(ElectionId election, Instant due, Actor by) {
    database
        .sql(
            """
            INSERT INTO dispatch.planned_reminder (election, due, planned_at, planned_by)
            VALUES (:election, :due, :now, :by)
            """)
        .param("election", election.slug())
        .param("due", due)
        .param("now", clock.instant())
        .param("by", by.reference())
        .update();
    audit.record(by, "dispatch.reminder-planned", "election:" + election, null, Map.of("due", due));
  }

  /// Takes one back that was not sent; nothing where it was, or is none of this election.
  @Transactional
  public void drop(ElectionId election, long id, Actor by) {
    if (of(election).stream().anyMatch(one -> one.id() == id) && end(id, Outcome.DROPPED)) {
      audit.record(by, "dispatch.reminder-dropped", "election:" + election, Map.of("id", id), null);
    }
  }

  /// Sends those whose time has come.
  @Transactional
  public void sendDue() {
    Instant now = clock.instant();
    List<Due> due =
        database
            .sql(
                """
                SELECT id, election, due FROM dispatch.planned_reminder
                WHERE ended_at IS NULL AND due <= :now ORDER BY due, id
                """)
            .param("now", now)
            .query((row, _) ->
                new Due(
                    row.getLong("id"),
                    new ElectionId(row.getString("election")),
                    Columns.instant(row, "due")))
            .list();
    for (Due one : due) {
      boolean possible = now.isBefore(one.at().plus(OF_USE)) && isVoting(one.election(), now);
      if (end(one.id(), possible ? Outcome.SENT : Outcome.MISSED) && possible) {
        reminders.send(one.election(), SELF);
      }
    }
  }

  private record Due(long id, ElectionId election, Instant at) {}

  private boolean isVoting(ElectionId election, Instant now) {
    @Nullable Plan plan = plans.find(election).orElse(null);
    return plan != null
        && plan.startedAt() != null
        && stops.of(election).isEmpty()
        && elections
            .find(election)
            .filter(one -> one.timetable().ballot().contains(now))
            .isPresent();
  }

  /// Whether it was not over before: of two nodes one is told so.
  private boolean end(long id, Outcome outcome) {
    return database
            .sql(
                """
                UPDATE dispatch.planned_reminder SET ended_at = :now, outcome = :outcome
                WHERE id = :id AND ended_at IS NULL
                """)
            .param("now", clock.instant())
            .param("outcome", outcome.name())
            .param("id", id)
            .update()
        > 0;
  }

  private static PlannedReminder read(ResultSet row) throws SQLException {
    @Nullable String outcome = row.getString("outcome");
    return new PlannedReminder(
        row.getLong("id"),
        Columns.instant(row, "due"),
        row.getString("planned_by"),
        outcome == null ? null : Outcome.valueOf(outcome));
  }
}
