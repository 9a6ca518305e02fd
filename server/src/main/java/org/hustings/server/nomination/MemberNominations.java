package org.hustings.server.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the nominations that members made for themselves.
@Component
public class MemberNominations {
  private final JdbcClient database;

  MemberNominations(JdbcClient database) {
    this.database = database;
  }

  /// Those in a contest that were in force at an instant, in the order in which they were recorded.
  public List<MemberNomination> in(ContestId contest, Instant at) {
    return list(
        """
        AND election = :election AND contest = :contest
          AND recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
        ORDER BY recorded_at, id
        """,
        Map.of(
            "election", contest.election().slug(),
            "contest", contest.slug(),
            "at", at));
  }

  /// Everything that members ever nominated in a contest, the latest first.
  public List<MemberNomination> history(ContestId contest) {
    return list(
        "AND election = :election AND contest = :contest ORDER BY recorded_at DESC, id DESC",
        Map.of("election", contest.election().slug(), "contest", contest.slug()));
  }

  /// What a member has nominated in a contest and is in force.
  public List<MemberNomination> by(MemberNumber member, ContestId contest) {
    return list(
        """
        AND election = :election AND contest = :contest AND member = :member
          AND superseded_at IS NULL
        ORDER BY id
        """,
        Map.of(
            "election", contest.election().slug(),
            "contest", contest.slug(),
            "member", member.value()));
  }

  public Optional<MemberNomination> find(NominationId id) {
    return list("AND id = :id", Map.of("id", id.number())).stream().findFirst();
  }

  private List<MemberNomination> list(String condition, Map<String, ?> parameters) {
    return database
        .sql("SELECT * FROM nomination.nomination WHERE member IS NOT NULL " + condition)
        .params(parameters)
        .query((row, _) -> read(row))
        .list();
  }

  private static MemberNomination read(ResultSet row) throws SQLException {
    return new MemberNomination(
        new NominationId(row.getLong("id")),
        ContestId.of(row.getString("election"), row.getString("contest")),
        new CandidacyId(row.getLong("candidacy")),
        new MemberNumber(row.getString("member")),
        Columns.instant(row, "recorded_at"),
        Nominations.ended(row));
  }
}
