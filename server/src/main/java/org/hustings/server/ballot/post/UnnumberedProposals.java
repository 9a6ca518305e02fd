package org.hustings.server.ballot.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Component;

/// Where a clerk says that a paper came back without its number, for a second one to confirm.
@Component
public class UnnumberedProposals {
  private final UnnumberedPapers papers;
  private final Approvals approvals;

  UnnumberedProposals(UnnumberedPapers papers, Approvals approvals) {
    this.papers = papers;
    this.approvals = approvals;
  }

  /// Those that wait for a second clerk.
  public List<Approval> open(ElectionId election) {
    return approvals.open().stream()
        .filter(one -> one.kind().equals(UnnumberedAct.KIND))
        .filter(one -> one.detail(UnnumberedAct.ELECTION).equals(election.slug()))
        .toList();
  }

  /// The letters that are to be written on the envelope of a paper.
  public String label(Approval approval) {
    return approval.detail(UnnumberedAct.LABEL);
  }

  /// Proposes it; the letters for the envelope are drawn.
  ///
  /// @param found what was found, in the clerk's words
  /// @throws RefusedException if it is not taken down
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException if nothing was said
  public ApprovalId propose(ElectionId election, Instant cameAt, String found, SignedIn by) {
    papers
        .refusal(election, cameAt)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    String label = Label.draw();
    return approvals.propose(
        UnnumberedAct.KIND,
        "election:" + election + "/paper:" + label,
        Map.of(
            UnnumberedAct.ELECTION,
            election.slug(),
            UnnumberedAct.LABEL,
            label,
            UnnumberedAct.CAME,
            cameAt.toString()),
        found,
        by);
  }
}
