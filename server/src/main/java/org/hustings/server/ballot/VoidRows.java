package org.hustings.server.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.vouching.Vouching;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Votes that are made void, as they lie in the database.
@Repository
class VoidRows {
  private final JdbcClient database;
  private final Vouching vouching;

  VoidRows(JdbcClient database, Vouching vouching) {
    this.database = database;
    this.vouching = vouching;
  }

  /// A vote that is in the box.
  ///
  /// @param tracker null for one by post that is not keyed yet
  record Standing(int elector, long pack, @Nullable String tracker) {}

  /// The votes within a scope, by elector.
  List<Standing> within(ElectionId election, VoidScope scope) {
    return switch (scope) {
      case VoidScope.Received(Instant from, Instant until) ->
          list(
              election,
              "received_at >= :from AND received_at < :until",
              Map.of("from", from, "until", until));
      case VoidScope.Of(List<ElectorNumber> electors) ->
          list(
              election,
              "elector = ANY (:electors)",
              Map.of("electors", electors.stream().mapToInt(ElectorNumber::value).toArray()));
    };
  }

  private List<Standing> list(ElectionId election, String condition, Map<String, ?> parameters) {
    return database
        .sql(
            "SELECT elector, pack, tracker FROM ballot.envelope WHERE election = :election"
                + " AND status = 'VOTE' AND "
                + condition
                + " ORDER BY elector")
        .param("election", election.slug())
        .params(parameters)
        .query(Standing.class)
        .list();
  }

  /// Makes one void; a paper of it is not keyed any more.
  void makeVoid(ElectionId election, Standing vote) {
    database
        .sql(
            """
            WITH outer_one AS (
              UPDATE ballot.envelope SET status = 'VOID', replaced = :code
              WHERE election = :election AND elector = :elector AND pack = :pack
                AND status = 'VOTE')
            UPDATE ballot.returned SET duplicate = true
            WHERE election = :election AND pack = :pack AND NOT keyed
            """)
        .param(
            "code",
            vote.tracker() == null
                ? null
                : vouching.replaced(election, vote.elector(), vote.tracker()))
        .param("election", election.slug())
        .param("elector", vote.elector())
        .param("pack", vote.pack())
        .update();
  }

  void decide(ElectionId election, VoidScope scope, int votes, String reason, Instant now) {
    VoidScope.@Nullable Received window = scope instanceof VoidScope.Received one ? one : null;
    database
        .sql(
            """
            INSERT INTO ballot.void_decision
              (election, received_from, received_until, votes, reason, decided_at)
            VALUES (:election, :from, :until, :votes, :reason, :now)
            """)
        .param("election", election.slug())
        .param("from", window == null ? null : window.from())
        .param("until", window == null ? null : window.until())
        .param("votes", votes)
        .param("reason", reason)
        .param("now", now)
        .update();
  }

  List<VoidVotes.Decision> decisions(ElectionId election) {
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
        row.getInt("votes"),
        row.getString("reason"),
        Columns.instant(row, "decided_at"));
  }
}
