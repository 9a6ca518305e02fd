package org.hustings.server.election;

import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.election.stop.Stops;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Changes of a definition in force once the first ballot is made, or while the election is stopped:
/// proposed here with a reason, in
/// force when a second person confirms.
@Component
public class RuleChanges {
  private final Approvals approvals;
  private final Drafts drafts;
  private final BallotsMade ballots;
  private final Elections elections;
  private final Stops stops;

  RuleChanges(
      Approvals approvals, Drafts drafts, BallotsMade ballots, Elections elections, Stops stops) {
    this.approvals = approvals;
    this.drafts = drafts;
    this.ballots = ballots;
    this.elections = elections;
    this.stops = stops;
  }

  /// Whether the next version of this election needs two people.
  public boolean needTwo(ElectionId election) {
    return ballots.isAnyMade(election) || stops.of(election).isPresent();
  }

  /// Whether the next version, with new dates, takes a postponed election up again.
  public boolean takeUp(ElectionId election) {
    return stops.of(election).isPresent();
  }

  /// What the definition states otherwise than the one in force, in sentences; nothing for an
  /// election that is not public yet.
  public List<String> of(Words words, ElectionDefinition definition) {
    return elections
        .find(definition.id())
        .map(inForce -> RuleChangeWords.of(words, inForce, definition))
        .orElse(List.of());
  }

  /// Proposes that a version comes into force.
  ///
  /// @throws org.hustings.server.platform.RefusedException if it could not be published
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   another change is proposed already
  public ApprovalId propose(ElectionId election, int version, String reason, SignedIn by) {
    drafts.requirePublishable(election, version);
    return approvals.propose(
        RuleChangeAct.KIND,
        "election:" + election,
        Map.of(
            RuleChangeAct.ELECTION, election.slug(),
            RuleChangeAct.VERSION, Integer.toString(version)),
        reason,
        by);
  }
}
