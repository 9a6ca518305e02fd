package org.hustings.server.result.closing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Component;

/// Has a second person asked about lots: one official records what fell on whom, or what the
/// announced seed came to, and another confirms.
@Component
public class LotProposals {
  private final Approvals approvals;
  private final LotSeeds seeds;
  private final Clock clock;

  LotProposals(Approvals approvals, LotSeeds seeds, Clock clock) {
    this.approvals = approvals;
    this.seeds = seeds;
    this.clock = clock;
  }

  /// Proposes that the lot which the count waits for fell on a candidate.
  ///
  /// @param details of the lot, from [LotWords]
  /// @param manner how it was drawn and before whom
  /// @throws RefusedException if lots come from an announced seed
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException if one waits already
  public ApprovalId lot(
      LotRows.Needed needed, Map<String, String> details, String manner, SignedIn by) {
    if (seeds.find(needed.contest().election()).isPresent()) {
      throw new RefusedException("result-staff.lot.from-seed");
    }
    return approvals.propose(LotAct.KIND, "contest:" + needed.contest(), details, manner, by);
  }

  /// The lot that waits for a second person.
  public Optional<ApprovalId> waiting(LotRows.Needed needed) {
    return approvals.open(LotAct.KIND, "contest:" + needed.contest()).map(Approval::id);
  }

  /// Proposes what the announced text came to.
  ///
  /// @throws RefusedException if none is announced, or it cannot be known yet, or it is entered
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException if it is proposed
  public ApprovalId seed(ElectionId election, String value, String reason, SignedIn by) {
    LotSeed seed =
        seeds.find(election).orElseThrow(() -> new RefusedException("result-staff.seed.none"));
    if (seed.value() != null) {
      throw new RefusedException("result-staff.seed.entered");
    }
    if (clock.instant().isBefore(seed.knownAt())) {
      throw new RefusedException("result-staff.seed.not-known");
    }
    if (value.isBlank()) {
      throw new RefusedException("result-staff.seed.no-value");
    }
    return approvals.propose(
        LotSeedAct.KIND,
        "election:" + election,
        Map.of("election", election.slug(), "value", value.strip()),
        reason,
        by);
  }

  /// The value of the seed that waits for a second person.
  public Optional<ApprovalId> waitingSeed(ElectionId election) {
    return approvals.open(LotSeedAct.KIND, "election:" + election).map(Approval::id);
  }
}
