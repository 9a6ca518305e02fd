package org.hustings.server.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.vouching.Vouching;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The decisions by which votes were made void. They stay; whose votes they were goes at the
/// parting.
@Repository
class VoidDecisions {
  private final JdbcClient database;
  private final Vouching vouching;

  VoidDecisions(JdbcClient database, Vouching vouching) {
    this.database = database;
    this.vouching = vouching;
  }

  /// Takes one down, before it is carried out in the same transaction; its number.
  ///
  /// @param envelopes how many become void whole
  /// @param papers how many are struck in envelopes that stand
  long add(
      ElectionId election, VoidScope scope, int envelopes, int papers, String reason, Instant now) {
    VoidScope.@Nullable Received window = scope.window();
    @Nullable ContestId only = scope.onlyContest();
    String contest = only == null ? "" : only.slug();
    return database
        .sql(
            """
            INSERT INTO ballot.void_decision (election, received_from, received_until, contest,
              votes, envelopes, papers, reason, decided_at, vouched)
            VALUES (:election, :from, :until, :contest,
              :votes, :envelopes, :papers, :reason, :now, :vouched)
            RETURNING id
            """)
        .param("election", election.slug())
        .param("from", window == null ? null : window.from())
        .param("until", window == null ? null : window.until())
        .param("contest", contest)
        .param("votes", envelopes + papers)
        .param("envelopes", envelopes)
        .param("papers", papers)
        .param("reason", reason)
        .param("now", now)
        .param("vouched", vouching.voided(election, contest, envelopes, papers, reason))
        .query(Long.class)
        .single();
  }

  /// All of an election, the latest first.
  List<VoidVotes.Decision> of(ElectionId election) {
    return database
        .sql("SELECT * FROM ballot.void_decision WHERE election = ? ORDER BY id DESC")
        .param(election.slug())
        .query((row, _) -> decision(row))
        .list();
  }

  private static VoidVotes.Decision decision(ResultSet row) throws SQLException {
    return new VoidVotes.Decision(
        Columns.instantOrNull(row, "received_from"),
        Columns.instantOrNull(row, "received_until"),
        row.getString("contest"),
        row.getInt("votes"),
        row.getString("reason"),
        Columns.instant(row, "decided_at"));
  }
}
