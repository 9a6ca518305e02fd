package org.hustings.server.candidacy;

import java.sql.Array;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which candidates belong to which of the groups that a contest's constraints are about, such as
/// women. It is stated by staff for every candidate of such a contest, also for those who belong to
/// none.
@Component
public class CandidateGroups {
  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  CandidateGroups(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// The groups of each candidate of whom they are stated: of one who is stated to be in none the
  /// empty set, of one of whom nothing is stated no entry.
  public Map<CandidacyId, Set<String>> of(ContestId contest) {
    Map<CandidacyId, Set<String>> groups = new HashMap<>();
    database
        .sql(
            """
            SELECT g.candidacy, g.groups
            FROM candidacy.candidate_groups g JOIN candidacy.candidacy c ON c.id = g.candidacy
            WHERE c.election = :election AND c.contest = :contest AND g.superseded_at IS NULL
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .query(row -> {
          Array array = row.getArray("groups");
          groups.put(
              new CandidacyId(row.getLong("candidacy")), Set.of((String[]) array.getArray()));
        });
    return groups;
  }

  /// States the groups of these candidates, in the place of what was stated before.
  @Transactional
  public void state(ContestId contest, Map<CandidacyId, Set<String>> groups, Actor by) {
    Map<CandidacyId, Set<String>> before = of(contest);
    groups.forEach((candidate, in) -> {
      if (!in.equals(before.get(candidate))) {
        supersede(candidate);
        insert(candidate, in, by);
      }
    });
    audit.record(by, "candidacy.groups-stated", "contest:" + contest, entry(before), entry(groups));
  }

  private void supersede(CandidacyId candidate) {
    database
        .sql(
            """
            UPDATE candidacy.candidate_groups SET superseded_at = :now
            WHERE candidacy = :candidacy AND superseded_at IS NULL
            """)
        .param("candidacy", candidate.number())
        .param("now", clock.instant())
        .update();
  }

  private void insert(CandidacyId candidate, Set<String> groups, Actor by) {
    database
        .sql(
            """
            INSERT INTO candidacy.candidate_groups (candidacy, groups, recorded_at, author)
            VALUES (:candidacy, :groups, :now, :by)
            """)
        .param("candidacy", candidate.number())
        .param("groups", new TreeSet<>(groups).toArray(String[]::new))
        .param("now", clock.instant())
        .param("by", by.reference())
        .update();
  }

  private static Map<String, Set<String>> entry(Map<CandidacyId, Set<String>> groups) {
    return groups.entrySet().stream()
        .collect(
            Collectors.toMap(
                one -> String.valueOf(one.getKey().number()),
                one -> new TreeSet<>(one.getValue()),
                (one, _) -> one,
                TreeMap::new));
  }
}
