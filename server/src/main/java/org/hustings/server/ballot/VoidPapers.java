package org.hustings.server.ballot;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// In which contests votes are void, while the votes stand in the others.
@Component
public class VoidPapers {
  private static final String OF_WHOLE_VOTES =
      """
      FROM ballot.envelope e
      JOIN ballot.void_paper v ON v.election = e.election AND v.elector = e.elector
        AND v.pack = e.pack
      JOIN ballot.void_decision d ON d.id = v.decision
      WHERE e.election = :election AND e.status = 'VOTE' AND e.only_contest = ''
      """;

  private final JdbcClient database;

  VoidPapers(JdbcClient database) {
    this.database = database;
  }

  /// A contest in which a vote is void.
  ///
  /// @param again whether another vote of the elector has come in it
  public record InContest(ContestId contest, String reason, boolean again) {}

  /// The contests in which the vote of an elector is void.
  List<InContest> of(ElectionId election, ElectorNumber elector) {
    return database
        .sql(
            """
            SELECT v.contest, d.reason, EXISTS (
              SELECT FROM ballot.envelope other WHERE other.election = e.election
                AND other.elector = e.elector AND other.only_contest = v.contest
                AND other.status = 'VOTE') AS again
            """
                + OF_WHOLE_VOTES
                + " AND e.elector = :elector ORDER BY v.decision")
        .param("election", election.slug())
        .param("elector", elector.value())
        .query((row, _) ->
            new InContest(
                new ContestId(election, row.getString("contest")),
                row.getString("reason"),
                row.getBoolean("again")))
        .list();
  }

  /// The same for the voter with this pack; none where it is for one contest itself.
  List<InContest> of(Pack pack) {
    return pack.only() == null ? of(pack.election(), pack.elector()) : List.of();
  }

  /// The contests in which an elector is to vote again and has not.
  Set<ContestId> awaited(ElectionId election, ElectorNumber elector) {
    return of(election, elector).stream()
        .filter(one -> !one.again())
        .map(InContest::contest)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What was made void of the ballot with this tracker, before or after the parting: the slugs of
  /// contests, or an empty one for all of it; nothing where it stands.
  public List<String> ofBallot(ElectionId election, BallotTracker tracker) {
    return database
        .sql(
            """
            SELECT s.contest FROM ballot.struck s
            JOIN ballot.listed l ON l.election = s.election AND l.hash = s.hash
            WHERE s.election = :election AND l.tracker = :tracker AND s.reason = 'void'
            UNION
            SELECT '' FROM ballot.envelope
            WHERE election = :election AND tracker = :tracker AND status = 'VOID'
            UNION
            SELECT v.contest
            """
                + OF_WHOLE_VOTES
                + " AND e.tracker = :tracker ORDER BY 1")
        .param("election", election.slug())
        .param("tracker", tracker.value())
        .query(String.class)
        .list();
  }
}
