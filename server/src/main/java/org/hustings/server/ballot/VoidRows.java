package org.hustings.server.ballot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.vouching.Vouching;
import org.hustings.server.dispatch.PackId;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Votes that are made void, as they lie in the database.
@Repository
class VoidRows {
  private final JdbcClient database;
  private final Vouching vouching;
  private final Packs packs;

  VoidRows(JdbcClient database, Vouching vouching, Packs packs) {
    this.database = database;
    this.vouching = vouching;
    this.packs = packs;
  }

  /// Lets one act at a time make votes of an election void, until the transaction ends.
  void lock(ElectionId election) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 11))")
        .param("what", "ballot.void " + election)
        .query()
        .singleRow();
  }

  /// The votes within a scope, by elector. With a whole vote those go that were cast again in one
  /// contest.
  List<VoidVote> within(ElectionId election, VoidScope scope) {
    return list(election, scope, "");
  }

  /// The same, held until the transaction ends.
  List<VoidVote> held(ElectionId election, VoidScope scope) {
    return list(election, scope, " FOR UPDATE OF e");
  }

  private List<VoidVote> list(ElectionId election, VoidScope scope, String lock) {
    ContestId contest = scope.onlyContest();
    Map<String, Object> parameters = new HashMap<>(Map.of("election", election.slug()));
    String votes =
        contest == null
            ? "(%1$s OR EXISTS (SELECT FROM ballot.envelope whole"
                + " WHERE whole.election = e.election AND whole.elector = e.elector"
                + " AND whole.only_contest = '' AND whole.status = 'VOTE' AND %2$s))"
            : "%1$s AND (only_contest = :contest OR only_contest = '' AND NOT EXISTS"
                + " (SELECT FROM ballot.void_paper v WHERE v.election = e.election"
                + " AND v.elector = e.elector AND v.pack = e.pack AND v.contest = :contest))";
    String sql =
        "SELECT elector, pack, only_contest AS only, tracker FROM ballot.envelope e"
            + " WHERE election = :election AND status = 'VOTE' AND "
            + votes.formatted(
                condition(scope, "e", parameters), condition(scope, "whole", parameters))
            + " ORDER BY elector, only_contest"
            + lock;
    if (contest != null) {
      parameters.put("contest", contest.slug());
    }
    List<VoidVote> found = database.sql(sql).params(parameters).query(VoidVote.class).list();
    return contest == null ? found : withPaperOf(contest, found);
  }

  private static String condition(
      VoidScope scope, String envelope, Map<String, Object> parameters) {
    return switch (scope) {
      case VoidScope.Received window -> {
        parameters.put("from", window.from());
        parameters.put("until", window.until());
        yield "%1$s.received_at >= :from AND %1$s.received_at < :until".formatted(envelope);
      }
      case VoidScope.Of some -> {
        parameters.put(
            "electors", some.electors().stream().mapToInt(ElectorNumber::value).toArray());
        yield envelope + ".elector = ANY (:electors)";
      }
      case VoidScope.All _ -> "true";
      case VoidScope.In one -> condition(one.within(), envelope, parameters);
    };
  }

  /// Who had no paper of the contest has no vote in it.
  private List<VoidVote> withPaperOf(ContestId contest, List<VoidVote> found) {
    Set<PackId> having =
        packs.withPaperOf(contest, found.stream().map(vote -> new PackId(vote.pack())).toList());
    return found.stream().filter(vote -> having.contains(new PackId(vote.pack()))).toList();
  }

  /// Makes an envelope void; a paper of it is not keyed any more, and of the next one its elector is
  /// told anew.
  void makeVoid(ElectionId election, VoidVote vote) {
    @Nullable String tracker = vote.tracker();
    database
        .sql(
            """
            WITH outer_one AS (
              UPDATE ballot.envelope SET status = 'VOID', replaced = :code
              WHERE election = :election AND elector = :elector AND pack = :pack
                AND status = 'VOTE'), told AS (
              DELETE FROM ballot.vote_told
              WHERE election = :election AND elector = :elector AND :whole)
            UPDATE ballot.returned SET duplicate = true
            WHERE election = :election AND pack = :pack AND NOT keyed
            """)
        .param("whole", vote.isWhole())
        .param("code", vouching.replaced(election, vote.elector(), vote.pack(), tracker))
        .param("election", election.slug())
        .param("elector", vote.elector())
        .param("pack", vote.pack())
        .update();
  }

  /// Strikes the paper of a contest in an envelope that stands.
  void strike(ContestId contest, VoidVote vote, long decision) {
    ElectionId election = contest.election();
    database
        .sql(
            """
            INSERT INTO ballot.void_paper (election, elector, pack, contest, decision, vouched)
            VALUES (:election, :elector, :pack, :contest, :decision, :vouched)
            """)
        .param("election", election.slug())
        .param("elector", vote.elector())
        .param("pack", vote.pack())
        .param("contest", contest.slug())
        .param("decision", decision)
        .param("vouched", vouching.voidPaper(election, vote.elector(), vote.pack(), contest.slug()))
        .update();
  }
}
