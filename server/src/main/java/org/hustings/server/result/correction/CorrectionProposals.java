package org.hustings.server.result.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.Correction;
import org.hustings.server.result.closing.LotSeeds;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Proposes what becomes of a count that was found wrong, for a second person to confirm.
@Component
public class CorrectionProposals {
  private final Approvals approvals;
  private final Correcting correcting;
  private final LotSeeds seeds;

  CorrectionProposals(Approvals approvals, Correcting correcting, LotSeeds seeds) {
    this.approvals = approvals;
    this.correcting = correcting;
    this.seeds = seeds;
  }

  /// What can be done now.
  public List<Correction.Kind> possible(ElectionId election) {
    return Arrays.stream(Correction.Kind.values())
        .filter(kind -> correcting.refusal(election, kind).isEmpty())
        .toList();
  }

  /// Why nothing can be done now; empty where something can.
  public Optional<Message> refusal(ElectionId election) {
    return possible(election).isEmpty()
        ? correcting.refusal(election, Correction.Kind.COUNTED_AGAIN)
        : Optional.empty();
  }

  /// Whether lots can be drawn again: those of an announced text always come to the same.
  public boolean drawsLots(ElectionId election) {
    return seeds.find(election).isEmpty();
  }

  /// What waits for a second person.
  public Optional<Approval> open(ElectionId election) {
    return Arrays.stream(Correction.Kind.values())
        .flatMap(kind -> approvals.open(kind.act(), subject(election)).stream())
        .findFirst();
  }

  /// Proposes it.
  ///
  /// @param lotsAgain whether the lots of the counts before are not repeated
  /// @throws RefusedException if it cannot be done
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  public ApprovalId propose(
      ElectionDefinition election,
      Correction.Kind kind,
      boolean lotsAgain,
      String reason,
      SignedIn by) {
    correcting
        .refusal(election.id(), kind)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    boolean again = lotsAgain && kind == Correction.Kind.COUNTED_AGAIN && drawsLots(election.id());
    return approvals.propose(
        kind.act(),
        subject(election.id()),
        Map.of(
            CorrectionAct.ELECTION,
            election.id().slug(),
            CorrectionAct.LOTS_AGAIN,
            Boolean.toString(again)),
        reason,
        by);
  }

  private static String subject(ElectionId election) {
    return "election:" + election;
  }
}
