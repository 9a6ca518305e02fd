package org.hustings.server.ballot.reckoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.reckoning.Finding.Kind;
import org.hustings.server.ballot.reckoning.ReckoningRows.Entry;
import org.hustings.server.ballot.vouching.Vouching;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares what is void in the box with the decisions that two people took, and with what was cast
/// again: nobody votes twice in a contest, and what is void does not come back.
@Repository
class VoidReckoning {
  private final JdbcClient database;
  private final Vouching vouching;

  VoidReckoning(JdbcClient database, Vouching vouching) {
    this.database = database;
    this.vouching = vouching;
  }

  /// That a vote is void in a contest.
  ///
  /// @param standing whether the vote is in the box as its elector's
  /// @param sound whether the server wrote it
  private record Paper(int elector, long pack, String contest, boolean standing, boolean sound) {}

  /// All of an election, by elector.
  record Papers(Map<Integer, List<Paper>> byElector) {
    /// Whether what is void of a vote was made so here, and a vote in one contest is in the place
    /// of one that is void there.
    boolean fit(Entry entry) {
      List<Paper> own = byElector.getOrDefault(entry.outer().elector(), List.of());
      if (entry.outer().only().isEmpty()) {
        return own.stream()
            .allMatch(paper -> paper.pack() != entry.outer().pack() || paper.sound());
      }
      return !entry.isVote()
          || own.stream()
              .anyMatch(paper ->
                  paper.contest().equals(entry.outer().only())
                      && paper.standing()
                      && paper.sound());
    }
  }

  Papers papers(ElectionId election) {
    return new Papers(
        database
            .sql(
                """
                SELECT elector, pack, contest, vouched, EXISTS (
                  SELECT FROM ballot.envelope e WHERE e.election = v.election
                    AND e.elector = v.elector AND e.pack = v.pack AND e.only_contest = ''
                    AND e.status = 'VOTE') AS standing
                FROM ballot.void_paper v WHERE election = :election
                """)
            .param("election", election.slug())
            .query((row, _) -> {
              int elector = row.getInt("elector");
              long pack = row.getLong("pack");
              String contest = row.getString("contest");
              byte[] code = vouching.voidPaper(election, elector, pack, contest);
              return new Paper(
                  elector,
                  pack,
                  contest,
                  row.getBoolean("standing"),
                  Vouching.holds(row.getBytes("vouched"), code));
            })
            .list()
            .stream()
            .collect(Collectors.groupingBy(Paper::elector)));
  }

  /// Where there are more or fewer void votes than were decided on.
  List<Finding> numbers(ElectionId election) {
    List<Finding> found = new ArrayList<>();
    int envelopes = 0;
    for (Decision one : decisions(election)) {
      byte[] code =
          vouching.voided(election, one.contest(), one.envelopes(), one.papers(), one.reason());
      if (one.papers() != one.found() || !Vouching.holds(one.vouched(), code)) {
        found.add(new Finding(Kind.VOID, "decision-" + one.id()));
      }
      envelopes += one.envelopes();
    }
    if (envelopes != envelopes(election)) {
      found.add(new Finding(Kind.VOID, "number-of-envelopes"));
    }
    return found;
  }

  /// @param found how many papers are void by it
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Decision(
      long id,
      String contest,
      int envelopes,
      int papers,
      String reason,
      byte @Nullable [] vouched,
      int found) {}

  private List<Decision> decisions(ElectionId election) {
    return database
        .sql(
            """
            SELECT id, contest, envelopes, papers, reason, vouched,
              (SELECT count(*) FROM ballot.void_paper v WHERE v.decision = d.id)::int AS found
            FROM ballot.void_decision d WHERE election = :election
            """)
        .param("election", election.slug())
        .query((row, _) ->
            new Decision(
                row.getLong("id"),
                row.getString("contest"),
                row.getInt("envelopes"),
                row.getInt("papers"),
                row.getString("reason"),
                row.getBytes("vouched"),
                row.getInt("found")))
        .list();
  }

  private int envelopes(ElectionId election) {
    return database
        .sql(
            """
            SELECT count(*) FROM ballot.envelope
            WHERE election = :election AND status = 'VOID'
            """)
        .param("election", election.slug())
        .query(Integer.class)
        .single();
  }
}
