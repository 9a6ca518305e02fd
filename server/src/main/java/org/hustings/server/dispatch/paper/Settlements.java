package org.hustings.server.dispatch.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Settling the ballot papers and undoing it, as two people do it: proposed here, done when a second
/// person confirms.
@Component
public class Settlements {
  static final String ORDER = "order";

  /// Whether it is decided, once the papers are settled, by which channel each ballot goes.
  static final String ALLOT = "allot";

  private final Approvals approvals;
  private final BallotPapers papers;

  Settlements(Approvals approvals, BallotPapers papers) {
    this.approvals = approvals;
    this.papers = papers;
  }

  /// Proposes that the papers are settled, from who is validly nominated then.
  ///
  /// @param chosen the order of the candidates where the definition states none
  /// @param allot whether each elector's channel is then decided as the definition states
  /// @throws ApprovalRefusedException says what stands in the way
  public ApprovalId propose(
      ElectionId election,
      @Nullable CandidateOrder chosen,
      boolean allot,
      String reason,
      SignedIn by) {
    List<String> obstacles = papers.obstacles(election, chosen);
    if (!obstacles.isEmpty()) {
      throw new ApprovalRefusedException(String.join(" ", obstacles));
    }
    Map<String, String> details = new HashMap<>();
    if (chosen != null) {
      details.put(ORDER, chosen.key());
    }
    if (allot) {
      details.put(ALLOT, "yes");
    }
    return approvals.propose(SettleAct.KIND, subject(election), details, reason, by);
  }

  /// Proposes that the papers are settled no more.
  ///
  /// @throws ApprovalRefusedException if they are not, or a pack has been made
  public ApprovalId proposeUndoing(ElectionId election, String reason, SignedIn by) {
    papers
        .whyNotUndone(election)
        .ifPresent(why -> {
          throw new ApprovalRefusedException(why);
        });
    return approvals.propose(UnsettleAct.KIND, subject(election), Map.of(), reason, by);
  }

  /// What waits for a second person about an election's papers.
  public Optional<ApprovalId> proposed(ElectionId election) {
    return approvals
        .open(SettleAct.KIND, subject(election))
        .or(() -> approvals.open(UnsettleAct.KIND, subject(election)))
        .map(Approval::id);
  }

  static String subject(ElectionId election) {
    return "election:" + election;
  }

  static ElectionId election(Approval approval) {
    return new ElectionId(approval.subject().substring("election:".length()));
  }
}
