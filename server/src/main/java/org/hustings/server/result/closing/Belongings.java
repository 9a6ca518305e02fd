package org.hustings.server.result.closing;

import java.sql.Array;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.definition.ContestId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which candidates belong to which of the groups that a contest's constraints are about. It is
/// stated by staff for every candidate of such a contest, also for those who belong to none.
@Component
public class Belongings {
  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Belongings(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// The groups of each candidate of whom they are stated, by the key on the paper.
  public Map<String, Set<String>> of(ContestId contest) {
    Map<String, Set<String>> groups = new HashMap<>();
    database
        .sql(
            """
            SELECT candidate, groups FROM result.belonging
            WHERE election = :election AND contest = :contest AND superseded_at IS NULL
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .query(row -> {
          Array array = row.getArray("groups");
          groups.put(row.getString("candidate"), Set.of((String[]) array.getArray()));
        });
    return groups;
  }

  /// States the groups of these candidates, in the place of what was stated before.
  @Transactional
  public void state(ContestId contest, Map<String, Set<String>> groups, Actor by) {
    Map<String, Set<String>> before = of(contest);
    groups.forEach((candidate, of) -> {
      if (!of.equals(before.get(candidate))) {
        supersede(contest, candidate);
        insert(contest, candidate, List.copyOf(new TreeSet<>(of)), by);
      }
    });
    audit.record(by, "result.groups-stated", "contest:" + contest, before, groups);
  }

  private void supersede(ContestId contest, String candidate) {
    database
        .sql(
            """
            UPDATE result.belonging SET superseded_at = :now
            WHERE election = :election AND contest = :contest AND candidate = :candidate
              AND superseded_at IS NULL
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("candidate", candidate)
        .param("now", clock.instant())
        .update();
  }

  private void insert(ContestId contest, String candidate, List<String> groups, Actor by) {
    database
        .sql(
            """
            INSERT INTO result.belonging
              (election, contest, candidate, groups, recorded_at, author)
            VALUES (:election, :contest, :candidate, :groups, :now, :by)
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("candidate", candidate)
        .param("groups", groups)
        .param("now", clock.instant())
        .param("by", by.reference())
        .update();
  }
}
