package org.hustings.server.dispatch.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.Ballot;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The plans of dispatch: made once the roll is frozen and the papers are settled, then started,
/// halted, made faster or slower.
@Component
public class Plans {
  private final JdbcClient database;
  private final Allotment allotment;
  private final Elections elections;
  private final AuditLog audit;
  private final Clock clock;

  Plans(
      JdbcClient database,
      Allotment allotment,
      Elections elections,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.allotment = allotment;
    this.elections = elections;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<Plan> find(ElectionId election) {
    return database
        .sql("SELECT * FROM dispatch.plan WHERE election = ?")
        .param(election.slug())
        .query((row, _) -> read(row))
        .optional();
  }

  /// Those that are started, not halted.
  public List<Plan> underWay() {
    return database
        .sql("SELECT * FROM dispatch.plan WHERE started_at IS NOT NULL AND halted_at IS NULL")
        .query((row, _) -> read(row))
        .list();
  }

  /// Decides for each elector on the roll by which channel their ballot goes. Once for an election.
  /// No ballot goes by a channel by which no vote is taken, whatever rule is wanted.
  @Transactional
  public void make(SettledPapers papers, DispatchRule wanted, Actor by) {
    ElectionId election = papers.election();
    DispatchRule rule =
        elections.find(election).map(one -> within(one.ballot(), wanted)).orElse(wanted);
    database
        .sql(
            """
            INSERT INTO dispatch.plan
              (election, rule, mails_per_second, connections, packs_per_file, planned_at)
            VALUES (:election, :rule, :mailsPerSecond, :connections, :packsPerFile, :now)
            """)
        .params(columns(Plan.Pace.USUAL))
        .param("election", election.slug())
        .param("rule", rule.name())
        .param("now", clock.instant())
        .update();
    allotment.make(papers, rule, by);
    audit.record(by, "dispatch.planned", "election:" + election, null, Map.of("rule", rule.key()));
  }

  /// Lets dispatch begin, as soon as the timetable does.
  @Transactional
  public void start(ElectionId election, Actor by) {
    change(election, "started_at = coalesce(started_at, :now), halted_at = NULL");
    audit.record(by, "dispatch.started", "election:" + election, null, null);
  }

  /// Halts dispatch within seconds; what has been sent is not called back.
  @Transactional
  public void halt(ElectionId election, Actor by) {
    change(election, "halted_at = :now");
    audit.record(by, "dispatch.halted", "election:" + election, null, null);
  }

  /// Makes dispatch faster or slower.
  @Transactional
  public void setPace(ElectionId election, Plan.Pace pace, Actor by) {
    Plan before = find(election).orElseThrow();
    database
        .sql(
            """
            UPDATE dispatch.plan SET mails_per_second = :mailsPerSecond,
              connections = :connections, packs_per_file = :packsPerFile
            WHERE election = :election
            """)
        .params(columns(pace))
        .param("election", election.slug())
        .update();
    audit.record(by, "dispatch.pace-set", "election:" + election, before.pace(), pace);
  }

  /// Has the booklets enclosed with the packs that are printed from now on, or bound into them.
  @Transactional
  public void setBooklets(ElectionId election, Booklets booklets, Actor by) {
    Plan before = find(election).orElseThrow();
    if (before.booklets() == booklets) {
      return;
    }
    database
        .sql("UPDATE dispatch.plan SET booklets = :booklets WHERE election = :election")
        .param("booklets", booklets.name())
        .param("election", election.slug())
        .update();
    audit.record(
        by,
        "dispatch.booklets-chosen",
        "election:" + election,
        Map.of("booklets", before.booklets()),
        Map.of("booklets", booklets));
  }

  /// Takes down why nothing goes out although it should; null once it does.
  public void setTrouble(ElectionId election, @Nullable String words) {
    database
        .sql("UPDATE dispatch.plan SET trouble = :words WHERE election = :election")
        .param("words", words)
        .param("election", election.slug())
        .update();
  }

  private static DispatchRule within(Ballot ballot, DispatchRule wanted) {
    if (!ballot.takes(Channel.ONLINE)) {
      return DispatchRule.POST;
    }
    return ballot.takes(Channel.POST) ? wanted : DispatchRule.EMAIL;
  }

  private static Map<String, Integer> columns(Plan.Pace pace) {
    return Map.of(
        "mailsPerSecond",
        pace.mailsPerSecond(),
        "connections",
        pace.connections(),
        "packsPerFile",
        pace.packsPerFile());
  }

  private void change(ElectionId election, String columns) {
    database
        .sql("UPDATE dispatch.plan SET " + columns + " WHERE election = :election")
        .param("election", election.slug())
        .param("now", clock.instant())
        .update();
  }

  private static Plan read(ResultSet row) throws SQLException {
    return new Plan(
        new ElectionId(row.getString("election")),
        DispatchRule.valueOf(row.getString("rule")),
        new Plan.Pace(
            row.getInt("mails_per_second"),
            row.getInt("connections"),
            row.getInt("packs_per_file")),
        Booklets.valueOf(row.getString("booklets")),
        Columns.instant(row, "planned_at"),
        Columns.instantOrNull(row, "started_at"),
        Columns.instantOrNull(row, "halted_at"),
        row.getString("trouble"));
  }
}
